package io.newswire.enrich.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyWindowStore;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.apache.kafka.streams.state.internals.OffsetCheckpoint;
import org.apache.kafka.streams.state.internals.RocksDbWindowBytesStoreSupplier;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Window stores with segments of one size whatever the retention is: their folders are named by it, and Kafka's own supplier would
 * look for them elsewhere as soon as the window is set to another value.
 */
final class WindowStoreSupplier extends RocksDbWindowBytesStoreSupplier {
    /** What is dropped at once. Part of the stored format. */
    private static final Duration SEGMENT = StoredBandIndex.SPAN;

    WindowStoreSupplier(String name, Duration retention, Duration windowSize) {
        super(
                name,
                retention.toMillis(),
                SEGMENT.toMillis(),
                windowSize.toMillis(),
                false,
                WindowStoreTypes.DEFAULT_WINDOW_STORE);
    }

    @Override
    public WindowStore<Bytes, byte[]> get() {
        return new Store(super.get());
    }

    /**
     * Kafka Streams keeps in the segments how far a store has come. A task with a store that has none, as nothing was written to it yet, it
     * closes as corrupted each time the task moves, and has the group sort its tasks anew. Here such a store says that it came nowhere: it
     * is filled from the beginning of its changelog.
     */
    private static final class Store extends WrappedStateStore<WindowStore<Bytes, byte[]>, Bytes, byte[]>
            implements WindowStore<Bytes, byte[]> {
        private @Nullable Path segments;

        Store(WindowStore<Bytes, byte[]> store) {
            super(store);
        }

        @Override
        public void init(StateStoreContext context, StateStore root) {
            super.init(context, root);
            segments = context.stateDir().toPath().resolve(name());
        }

        @Override
        public @Nullable Long committedOffset(TopicPartition partition) {
            var offset = super.committedOffset(partition);
            return offset == null && segments != null && isEmpty(segments)
                    ? Long.valueOf(OffsetCheckpoint.OFFSET_UNKNOWN)
                    : offset;
        }

        private static boolean isEmpty(Path directory) {
            try (var all = Files.list(directory)) {
                return all.findAny().isEmpty();
            } catch (IOException e) {
                throw new ProcessorStateException("the segments in " + directory + " cannot be listed", e);
            }
        }

        @Override
        public void put(Bytes key, byte[] value, long start) {
            wrapped().put(key, value, start);
        }

        @Override
        public byte[] fetch(Bytes key, long start) {
            return wrapped().fetch(key, start);
        }

        @Override
        public WindowStoreIterator<byte[]> fetch(Bytes key, long from, long to) {
            return wrapped().fetch(key, from, to);
        }

        @Override
        public WindowStoreIterator<byte[]> backwardFetch(Bytes key, long from, long to) {
            return wrapped().backwardFetch(key, from, to);
        }

        @Override
        public KeyValueIterator<Windowed<Bytes>, byte[]> fetch(Bytes first, Bytes last, long from, long to) {
            return wrapped().fetch(first, last, from, to);
        }

        @Override
        public KeyValueIterator<Windowed<Bytes>, byte[]> backwardFetch(Bytes first, Bytes last, long from, long to) {
            return wrapped().backwardFetch(first, last, from, to);
        }

        @Override
        public KeyValueIterator<Windowed<Bytes>, byte[]> all() {
            return wrapped().all();
        }

        @Override
        public KeyValueIterator<Windowed<Bytes>, byte[]> backwardAll() {
            return wrapped().backwardAll();
        }

        @Override
        public KeyValueIterator<Windowed<Bytes>, byte[]> fetchAll(long from, long to) {
            return wrapped().fetchAll(from, to);
        }

        @Override
        public KeyValueIterator<Windowed<Bytes>, byte[]> backwardFetchAll(long from, long to) {
            return wrapped().backwardFetchAll(from, to);
        }

        @Override
        public ReadOnlyWindowStore<Bytes, byte[]> readOnly(IsolationLevel level) {
            return wrapped().readOnly(level);
        }
    }
}
