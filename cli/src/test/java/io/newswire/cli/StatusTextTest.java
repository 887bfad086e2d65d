package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.status.ServiceState;
import io.newswire.cli.terminal.Terminal;
import io.newswire.platform.kafka.GroupLag.Lag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    @Test
    void a_group_shows_only_the_topics_that_it_is_behind_on() {
        var lines = StatusText.unread(List.of(
                new Lag("newswire.store", "newswire.articles", 12, 0, 1),
                new Lag("newswire.store", "newswire.dead-letters", 0, 0, 1),
                new Lag("newswire.fetcher", "newswire.fetch-requests", 0, 0, 0)));
        assertThat(lines)
                .containsExactly(
                        "    newswire.store      12 of newswire.articles",
                        "    newswire.fetcher    none, and no service reads them");
    }

    @Test
    void a_service_that_was_started_again_is_told_with_when() {
        var up = Instant.parse("2026-05-04T10:00:00Z");
        var report = new StatusReport(
                "/data",
                1L,
                up,
                "127.0.0.1:1",
                "jdbc:postgresql://127.0.0.1:2/newswire",
                "postgresql://postgres@127.0.0.1:2/newswire",
                null,
                List.of(service("first", null), service("second", up.plusSeconds(50))),
                List.of(),
                null,
                List.of());
        assertThat(new StatusText(Terminal.standard()).lines(report, up.plusSeconds(120)))
                .contains("Kafka 127.0.0.1:1, PostgreSQL postgresql://postgres@127.0.0.1:2/newswire")
                .endsWith(
                        "  first           ready      http://127.0.0.1:3  process 4",
                        "  second          ready      http://127.0.0.1:3  process 4, ended unasked and was started again 1 min 10 s ago");
    }

    private static ServiceState service(String name, @Nullable Instant restartedAt) {
        return new ServiceState(name, URI.create("http://127.0.0.1:3"), true, "", 4L, restartedAt);
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
                null,
                List.of(),
                List.of(),
                Map.of("deadLetters", 1_234L),
                List.of());
        assertThat(new StatusText(Terminal.standard()).lines(report, Instant.EPOCH))
                .containsExactly("  dead letters         1,234");
    }
}
