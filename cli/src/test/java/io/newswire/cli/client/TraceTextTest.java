package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.client.Traced.Letter;
import io.newswire.cli.client.Traced.Step;
import io.newswire.cli.client.Traced.Way;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTextTest {
    private static final Instant FOUND = Instant.parse("2026-03-02T08:00:00Z");
    private static final String COPY = "c".repeat(32);

    @Test
    void a_line_for_each_stage_says_how_long_after_the_one_before_it_came() {
        var way = new Way(
                2,
                "2026-03-02T07:30:00Z",
                "https://news.example/rss\u001b[31m",
                5,
                "PAYWALLED",
                null,
                COPY,
                List.of(
                        new Step("DISCOVERED", FOUND),
                        new Step("REQUESTED", FOUND.plusSeconds(200)),
                        new Step("FETCHED", FOUND.plusSeconds(201).plusMillis(250)),
                        new Step("ENRICHED", FOUND.plusSeconds(202)),
                        new Step("STORED", FOUND.plusSeconds(202).minusMillis(5))));

        assertThat(TraceText.of(
                        new Traced("a", "https://news.example/a", "Bridge open", null, List.of(way), List.of())))
                .containsExactly(
                        "Bridge open",
                        "  https://news.example/a",
                        "",
                        "  revision 2",
                        "    published   2026-03-02T07:30:00Z                  as the publisher says",
                        "    discovered  2026-03-02T08:00:00Z                  in https://news.example/rss\\u001b[31m",
                        "    requested   2026-03-02T08:03:20Z     +3 min",
                        "    fetched     2026-03-02T08:03:21.250Z +1.250 s",
                        "    enriched    2026-03-02T08:03:22Z     +0.750 s     extractor 5, paywalled, a copy of "
                                + COPY,
                        "    stored      2026-03-02T08:03:21.995Z -0.005 s");
    }

    @Test
    void an_old_page_that_was_read_again_names_the_run_and_has_no_delay() {
        var way = new Way(
                2,
                null,
                null,
                5,
                "COMPLETE",
                "2026-11-24-093000",
                null,
                List.of(
                        new Step("FETCHED", FOUND),
                        new Step("ENRICHED", FOUND.plusSeconds(86_400)),
                        new Step("STORED", FOUND.plusSeconds(86_401))));
        assertThat(TraceText.of(new Traced("a", null, null, null, List.of(way), List.of())))
                .endsWith(
                        "    enriched    2026-03-03T08:00:00Z                  extractor 5, complete, an old page, by"
                                + " reprocess run 2026-11-24-093000",
                        "    stored      2026-03-03T08:00:01Z     +1.000 s");
    }

    @Test
    void an_article_that_never_came_shows_what_could_not_be_processed() {
        var letter = new Letter(
                3, 17, "extract", "too-large", "20 MB", FOUND, "DISCARDED", new Traced.Settled("console", "spam"));
        assertThat(TraceText.of(new Traced("a", null, null, FOUND, List.of(), List.of(letter))))
                .containsExactly(
                        "a",
                        "  id a",
                        "  taken down at 2026-03-02T08:00:00Z",
                        "",
                        "  dead letter 3:17 of 2026-03-02T08:00:00Z, discarded: spam",
                        "    extract, too-large: 20 MB");
    }
}
