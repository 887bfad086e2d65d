package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OffsetTrackerTest {
    private final OffsetTracker offsets = new OffsetTracker();

    @Test
    void nothing_read_is_nothing_to_commit() {
        assertThat(offsets.committable()).isEmpty();
    }

    @Test
    void the_oldest_unfinished_record_holds_the_offset() {
        started(0, 10, 11, 12);
        offsets.reached(0, 13);

        offsets.finished(0, 11);
        offsets.finished(0, 12);
        assertThat(offsets.committable()).containsExactly(Map.entry(0, 10L));

        offsets.finished(0, 10);
        assertThat(offsets.committable()).containsExactly(Map.entry(0, 13L));
    }

    @Test
    void when_all_are_finished_the_position_is_committed_behind_transaction_markers_too() {
        started(0, 10);
        offsets.reached(0, 12);
        offsets.finished(0, 10);
        assertThat(offsets.committable()).containsExactly(Map.entry(0, 12L));

        offsets.committed(Map.of(0, 12L));
        offsets.reached(0, 14);
        assertThat(offsets.committable()).containsExactly(Map.entry(0, 14L));
    }

    @Test
    void what_was_committed_is_not_committed_again() {
        started(0, 5);
        offsets.reached(0, 6);
        offsets.finished(0, 5);
        offsets.committed(offsets.committable());

        assertThat(offsets.committable()).isEmpty();
    }

    @Test
    void partitions_do_not_hold_each_other_back() {
        started(0, 1);
        started(1, 1, 2);
        offsets.reached(0, 2);
        offsets.reached(1, 3);
        offsets.finished(0, 1);
        offsets.finished(1, 1);

        assertThat(offsets.committable()).containsOnly(Map.entry(0, 2L), Map.entry(1, 2L));
    }

    @Test
    void a_partition_that_was_dropped_is_forgotten_and_late_finishers_change_nothing() {
        started(0, 1);
        offsets.reached(0, 2);
        offsets.dropped(List.of(0));
        offsets.finished(0, 1);
        offsets.committed(Map.of(0, 2L));

        assertThat(offsets.committable()).isEmpty();
    }

    @Test
    void a_partition_that_comes_back_starts_anew() {
        started(0, 1, 2);
        offsets.dropped(List.of(0));
        started(0, 1);
        offsets.reached(0, 2);
        offsets.finished(0, 1);

        assertThat(offsets.committable()).containsExactly(Map.entry(0, 2L));
    }

    private void started(int partition, long... started) {
        for (long offset : started) {
            offsets.started(partition, offset);
        }
    }
}
