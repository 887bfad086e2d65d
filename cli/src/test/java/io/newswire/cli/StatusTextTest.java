package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.terminal.Terminal;
import io.newswire.platform.kafka.GroupLag.Lag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    @Test
    void a_group_shows_only_the_topics_that_it_is_behind_on() {
        var lines = StatusText.unread(List.of(
                new Lag("newswire.store", "newswire.articles", 12, 0),
                new Lag("newswire.store", "newswire.dead-letters", 0, 0),
                new Lag("newswire.fetcher", "newswire.fetch-requests", 0, 0)));
        assertThat(lines)
                .containsExactly("    newswire.store      12 of newswire.articles", "    newswire.fetcher    none");
    }

    @Test
    void figures_are_named_in_words_and_a_broker_that_says_nothing_has_no_heading() {
        var report = new StatusReport(
                null,
                null,
                null,
                "127.0.0.1:1",
                null,
                null,
                List.of(),
                List.of(),
                Map.of("deadLetters", 1_234L),
                List.of());
        assertThat(new StatusText(Terminal.standard()).lines(report, Instant.EPOCH))
                .containsExactly("  dead letters         1,234");
    }
}
