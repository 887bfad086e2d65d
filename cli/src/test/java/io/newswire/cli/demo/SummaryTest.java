package io.newswire.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void what_was_deduplicated_is_the_sum_of_what_is_explained_beside_it() {
        var lines = Summary.of(new Figures(30, 40, 2, 1, 3, 28, 25, 2, 28, 1), Duration.ofMillis(12_340));
        assertThat(lines)
                .containsExactly(
                        "  fetched           30  pages",
                        "  deduplicated      46  40 links seen before, 2 pages unchanged, 1 exact and 3 near copies",
                        "  enriched          28  revisions of articles, and articles taken down",
                        "  stored            25  articles in 28 revisions, 2 taken down",
                        "  dead letters       1",
                        "  time            12.3 s");
    }
}
