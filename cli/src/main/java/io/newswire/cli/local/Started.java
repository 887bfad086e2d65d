package io.newswire.cli.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What has been started, in layers: the last one closes first, the parts of a layer at once. Thread-safe. */
final class Started implements AutoCloseable {
    private final Deque<List<AutoCloseable>> layers = new ArrayDeque<>();
    private final ReentrantLock closer = new ReentrantLock();
    private boolean closing;

    synchronized void nextLayer() {
        layers.push(new ArrayList<>());
    }

    /** Closes the part at once when all is being closed already. */
    <T extends AutoCloseable> T add(T part) {
        if (!register(part)) {
            closing(part).run();
            throw new StartFailed("Told to end while it started");
        }
        return part;
    }

    /** Whether all is being closed, or was. */
    synchronized boolean isClosing() {
        return closing;
    }

    private synchronized boolean register(AutoCloseable part) {
        return !closing && layers.getFirst().add(part);
    }

    /** Closes every part, whatever the others do; returns when that is done, also to a second caller. */
    @Override
    public void close() {
        closer.lock();
        try {
            closeLayers();
        } finally {
            closer.unlock();
        }
    }

    private void closeLayers() {
        var failures = new ArrayList<RuntimeException>();
        for (var layer = poll(); layer != null; layer = poll()) {
            try {
                Parallel.run(layer.stream().map(Started::closing).toList());
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            var first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private synchronized @Nullable List<AutoCloseable> poll() {
        closing = true;
        return layers.poll();
    }

    private static Runnable closing(AutoCloseable part) {
        return () -> {
            try {
                part.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("could not close " + part, e);
            }
        };
    }
}
