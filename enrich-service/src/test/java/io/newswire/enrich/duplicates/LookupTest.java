package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Duplicate.Kind;
import io.newswire.enrich.InventedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probes reach the shards in any order; only those of one article to one shard keep theirs. */
class LookupTest {
    private static final int SHARDS = 6;
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Lookup LOOKUP = new Lookup(0.7, SHARDS);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatever_the_interleaving_exactly_one_of_two_alike_sees_the_other_once(long seed) {
        var probes = probes(seed);
        var seen = seen(probes, seed);
        assertThat(new HashSet<>(seen)).as("no pair twice").hasSameSizeAs(seen);
        for (var a : probes) {
            for (var b : probes) {
                boolean aSawB = seen.contains(a.articleId() + " saw " + b.articleId());
                boolean bSawA = seen.contains(b.articleId() + " saw " + a.articleId());
                boolean alike = a != b
                        && Band.lowestShared(a.sketch(), b.sketch()).isPresent()
                        && a.sketch().similarity(b.sketch()) >= LOOKUP.threshold();
                assertThat(aSawB ^ bSawA).as("%s and %s", a, b).isEqualTo(alike);
            }
        }
    }

    @Test
    void an_article_never_matches_itself() {
        var index = new HashMap<Band, List<IndexEntry>>();
        var sketch = Sketch.of(new InventedText(1).paragraph());
        var answers = new ArrayList<Answer>();
        for (int revision = 1; revision <= 3; revision++) {
            var probe = new Probe("a", revision, 0, NOW, sketch, List.of());
            probe.targets(SHARDS).forEach(shard -> answers.add(LOOKUP.answer(probe, shard, new MapIndex(index))));
        }
        assertThat(answers).isNotEmpty().allMatch(answer -> answer.matches().isEmpty());
    }

    @Test
    void a_match_says_whether_the_words_are_the_same() {
        var index = new HashMap<Band, List<IndexEntry>>();
        var text = new InventedText(1).paragraphs(20);
        ask(index, "original", String.join(" ", text));
        var exact = ask(index, "exact", String.join("\n\n", text));
        var near = ask(index, "near", String.join(" ", text.subList(0, 19)));

        assertThat(exact).singleElement().satisfies(match -> {
            assertThat(match.kind()).isEqualTo(Kind.EXACT);
            assertThat(match.similarity()).isEqualTo(1);
        });
        assertThat(near).hasSize(2).allMatch(match -> match.kind() == Kind.NEAR && match.similarity() < 1);
    }

    @Test
    void a_match_that_an_earlier_revision_had_as_well_is_settled() {
        var index = new HashMap<Band, List<IndexEntry>>();
        var text = new InventedText(1).paragraphs(20);
        var first = Sketch.of(String.join(" ", text));
        ask(index, "copy", String.join(" ", text));
        var second = new Probe("a", 2, 0, NOW, Sketch.of(String.join(" ", text.subList(0, 19))), List.of(first));

        assertThat(ask(index, second)).singleElement().matches(Match::settled);
    }

    private static List<Match> ask(Map<Band, List<IndexEntry>> index, String id, String text) {
        return ask(index, new Probe(id, 1, 0, NOW, Sketch.of(text), List.of()));
    }

    private static List<Match> ask(Map<Band, List<IndexEntry>> index, Probe probe) {
        return probe.targets(SHARDS).stream()
                .flatMap(shard -> LOOKUP.answer(probe, shard, new MapIndex(index)).matches().stream())
                .toList();
    }

    /** Three families of articles, alike within and between the threshold's sides. */
    private static List<Probe> probes(long seed) {
        var probes = new ArrayList<Probe>();
        for (int family = 0; family < 3; family++) {
            var invented = new InventedText(seed * 100 + family);
            var text = invented.paragraphs(12);
            for (int member = 0; member < 6; member++) {
                var words = new ArrayList<>(text.subList(0, text.size() - member / 2));
                words.set(member, invented.paragraph());
                var id = "f" + family + "m" + member;
                probes.add(new Probe(id, 1, 0, NOW, Sketch.of(String.join(" ", words)), List.of()));
            }
        }
        return probes;
    }

    private static List<String> seen(List<Probe> probes, long seed) {
        record Delivery(Probe probe, int shard) {}
        var deliveries = new ArrayList<Delivery>();
        probes.forEach(probe -> probe.targets(SHARDS).forEach(shard -> deliveries.add(new Delivery(probe, shard))));
        Collections.shuffle(deliveries, new Random(seed));
        var index = new HashMap<Band, List<IndexEntry>>();
        var seen = new ArrayList<String>();
        for (var delivery : deliveries) {
            var answer = LOOKUP.answer(delivery.probe(), delivery.shard(), new MapIndex(index));
            answer.matches().forEach(match -> seen.add(answer.articleId() + " saw " + match.of()));
        }
        return seen;
    }
}
