package io.newswire.store.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.platform.kafka.GroupLag.Lag;
import io.newswire.store.flow.Flow.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowBoardTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private Instant now = START;
    private List<Lag> lags = List.of(new Lag("newswire.store", "newswire.articles", 7, 100, 1));
    private int asked;
    private final FlowBoard board = new FlowBoard(
            () -> {
                asked++;
                if (lags.isEmpty()) {
                    throw new IllegalStateException("away");
                }
                return lags;
            },
            () -> now,
            Duration.ZERO);

    @Test
    void a_rate_is_what_was_read_between_two_looks() {
        assertThat(board.get().stages())
                .containsExactly(new Stage("newswire.store", "newswire.articles", 7, null, true));

        now = START.plusSeconds(5);
        lags = List.of(
                new Lag("newswire.store", "newswire.articles", 2, 150, 1),
                new Lag("newswire.archive", "newswire.pages", 1, 9, 1));
        assertThat(board.get())
                .isEqualTo(new Flow(
                        List.of(
                                new Stage("newswire.store", "newswire.articles", 2, 10.0, true),
                                new Stage("newswire.archive", "newswire.pages", 1, null, true)),
                        now,
                        null));
    }

    @Test
    void a_group_that_was_set_back_reads_nothing() {
        board.get();
        now = START.plusSeconds(5);
        lags = List.of(new Lag("newswire.store", "newswire.articles", 107, 0, 1));
        assertThat(board.get().stages()).extracting(Stage::perSecond).containsExactly(0.0);
    }

    @Test
    void many_who_look_ask_once() {
        board.get();
        now = START.plusSeconds(3);
        board.get();
        board.get();
        assertThat(asked).as("twice for the first").isEqualTo(2);
    }

    @Test
    void who_looks_after_a_while_sees_how_fast_it_is_now() {
        var read = new long[] {100};
        var moving = new FlowBoard(
                () -> {
                    now = now.plusSeconds(1);
                    read[0] += 20;
                    return List.of(new Lag("newswire.store", "newswire.articles", 7, read[0], 1));
                },
                () -> now,
                Duration.ZERO);
        assertThat(moving.get().stages()).extracting(Stage::perSecond).containsExactly(20.0);
        now = now.plusSeconds(3_600);
        assertThat(moving.get().stages()).extracting(Stage::perSecond).containsExactly(20.0);
    }

    @Test
    void one_reading_alone_is_shown_to_nobody() {
        var read = new int[1];
        var failing = new FlowBoard(
                () -> {
                    if (read[0]++ > 0) {
                        throw new IllegalStateException("away");
                    }
                    return lags;
                },
                () -> now,
                Duration.ZERO);
        assertThat(failing.get().stages()).isEmpty();
        assertThat(failing.get().trouble()).contains("away");
    }

    @Test
    void while_kafka_is_away_what_was_known_is_shown_with_when_and_why() {
        board.get();
        now = START.plusSeconds(60);
        lags = List.of();
        var flow = board.get();
        assertThat(flow.stages()).hasSize(1);
        assertThat(flow.at()).isEqualTo(START);
        assertThat(flow.trouble())
                .startsWith("Kafka does not say how far the stages are: ")
                .contains("away");
    }
}
