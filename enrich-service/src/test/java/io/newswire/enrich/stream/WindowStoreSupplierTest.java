package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.internals.OffsetCheckpoint;
import org.apache.kafka.streams.state.internals.WithRetentionPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowStoreSupplierTest {
    private static final TopicPartition CHANGELOG = new TopicPartition("changelog", 0);

    @TempDir
    Path directory;

    @Test
    void a_store_that_nothing_was_written_to_came_nowhere_and_one_that_was_left_in_a_change_does_not_say() {
        var store = store();
        assertThat(store.committedOffset(CHANGELOG)).isEqualTo(OffsetCheckpoint.OFFSET_UNKNOWN);
        store.put(Bytes.wrap(new byte[] {1}), new byte[] {2}, System.currentTimeMillis());
        assertThat(store.committedOffset(CHANGELOG)).isNull();
        store.close();
    }

    @Test
    void kafka_knows_how_long_it_keeps_what_it_restores() {
        assertThat(WithRetentionPeriod.resolveRetentionPeriod(store()))
                .isEqualTo(Duration.ofDays(2).toMillis());
    }

    private WindowStore<Bytes, byte[]> store() {
        var store = new WindowStoreSupplier("some", Duration.ofDays(2), Duration.ofDays(1)).get();
        var context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), directory.toFile());
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
