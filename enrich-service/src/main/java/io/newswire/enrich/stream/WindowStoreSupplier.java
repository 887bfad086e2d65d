package io.newswire.enrich.stream;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.internals.RocksDbWindowBytesStoreSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Window stores with segments of one size whatever the retention is: their folders are named by it, and Kafka's own supplier would
 * look for them elsewhere as soon as the window is set to another value.
 *
 * <p>Kafka Streams 4.4.0 keeps in the segments how far a store has come. Of a store without any, it takes the task for one that
 * was left in the middle of a change: each time such a task moves, it wipes all its stores and has the group sort its tasks anew. Here such a
 * store says that it was left with nothing in it.
 */
final class WindowStoreSupplier extends RocksDbWindowBytesStoreSupplier {
    /** What is dropped at once. Part of the stored format. */
    private static final Duration SEGMENT = StoredBandIndex.SPAN;

    /** Kafka's mark of a store that came to no offset of its changelog. */
    private static final long NO_OFFSET = -4;

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
    @SuppressWarnings("unchecked")
    public WindowStore<Bytes, byte[]> get() {
        return (WindowStore<Bytes, byte[]>) Proxy.newProxyInstance(
                WindowStoreSupplier.class.getClassLoader(),
                new Class<?>[] {WindowStore.class},
                new Handler(super.get()));
    }

    private static final class Handler implements InvocationHandler {
        private final WindowStore<Bytes, byte[]> store;
        private @Nullable Path segments;

        Handler(WindowStore<Bytes, byte[]> store) {
            this.store = store;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (arguments != null && arguments[0] instanceof StateStoreContext context) {
                segments = context.stateDir().toPath().resolve(store.name());
            }
            var result = call(method, arguments);
            return result == null && method.getName().equals("committedOffset") && isEmpty() ? NO_OFFSET : result;
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(store, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private boolean isEmpty() throws Exception {
            if (segments == null || !Files.isDirectory(segments)) {
                return true;
            }
            try (var all = Files.list(segments)) {
                return all.findAny().isEmpty();
            }
        }
    }
}
