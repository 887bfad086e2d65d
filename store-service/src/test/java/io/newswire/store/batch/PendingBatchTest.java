package io.newswire.store.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingBatchTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final RuntimeException WHY = new RuntimeException("no");

    @Test
    void nothing_is_pending_at_first() {
        assertThat(PendingBatch.<String>none().isDone()).isTrue();
        assertThat(PendingBatch.<String>none().isDue(NOW)).isFalse();
    }

    @Test
    void a_bad_row_is_found_by_halving_and_its_neighbours_are_stored_in_order() {
        var batch = PendingBatch.<String>none().plus(List.of("a", "b", "bad", "d", "e"), List.of());
        var stored = new ArrayList<String>();
        while (!batch.chunks().isEmpty()) {
            var chunk = batch.next();
            if (!chunk.contains("bad")) {
                stored.addAll(chunk);
                batch = batch.stored();
            } else {
                batch = chunk.size() > 1 ? batch.split() : batch.refuse("refused", WHY);
            }
        }
        assertThat(stored).containsExactly("a", "b", "d", "e");
        assertThat(batch.refused()).extracting(PendingBatch.Refusal::row).containsExactly("bad");
        assertThat(batch.isDone()).isFalse();
        assertThat(batch.deadLettered().isDone()).isTrue();
    }

    @Test
    void a_failed_step_is_due_again_only_at_its_time_and_success_forgets_the_failures() {
        var batch =
                PendingBatch.<String>none().plus(List.of("a", "b"), List.of()).failed(NOW.plusSeconds(5));
        assertThat(batch.isDue(NOW)).isFalse();
        assertThat(batch.isDue(NOW.plusSeconds(5))).isTrue();
        assertThat(batch.failed(NOW).failures()).isEqualTo(2);
        assertThat(batch.split().failures()).isZero();
    }

    @Test
    void rows_of_partitions_that_moved_on_are_dropped_and_the_others_stay() {
        var batch = PendingBatch.<String>none()
                .plus(List.of("mine", "theirs"), List.of(new PendingBatch.Refusal<>("theirs", "refused", WHY)))
                .plus(List.of("theirs"), List.of());
        var left = batch.without("theirs"::equals);
        assertThat(left.chunks()).containsExactly(List.of("mine"));
        assertThat(left.refused()).isEmpty();
    }

    @Test
    void what_arrives_while_a_batch_waits_is_stored_after_it() {
        var batch = PendingBatch.<String>probe().failed(NOW).plus(List.of("late"), List.of());
        assertThat(batch.next()).isEmpty();
        assertThat(batch.stored().next()).containsExactly("late");
    }
}
