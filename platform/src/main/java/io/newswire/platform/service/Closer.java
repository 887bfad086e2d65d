package io.newswire.platform.service;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was opened, last first, and keeps every failure. */
@SuppressWarnings("try") // A part may be interrupted while it closes; the failure is passed on.
final class Closer implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T register(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() throws Exception {
        Exception first = null;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
