package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.InventedText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What it costs to compare an article, in bytes of keys, values and headers before compression, as docs/duplicates.md has it. */
class DuplicateTrafficTest extends EnrichedTest {
    private static final String PROBES = "newswire.enrich-probes-3-repartition";
    private static final String ANSWERS = "newswire.enrich-answers-repartition";
    private static final String SKETCHES = "newswire.enrich-sketches-changelog";
    private static final String KNOWN = "newswire.enrich-articles-changelog";
    private static final int ARTICLES = 100;

    @Test
    void an_article_costs_a_probe_an_answer_and_an_entry_for_each_shard() {
        for (int i = 0; i < ARTICLES; i++) {
            enrich.page("%032x".formatted(i), "The harbour opens again " + i, new InventedText(i).paragraphs(8));
        }

        var bytes = TopicBytes.each(enrich, List.of(PROBES, ANSWERS, SKETCHES, KNOWN), ARTICLES);
        System.out.println("an article that nobody repeats: " + bytes);
        assertThat(bytes.get(PROBES)).isBetween(5L * 236, 6L * 300 + 6 * 100);
        assertThat(bytes.get(SKETCHES)).isBetween(5L * 236, 6L * 300);
        assertThat(bytes.get(ANSWERS)).isBetween(5L * 80, 6L * 250);
        assertThat(bytes.get(KNOWN)).isBetween(200L, 6_000L);
    }
}
