package io.newswire.platform.dial;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what has come over one connection, and lets no more come than is allowed at a time. */
final class Received {
    private final AtomicLong bytes = new AtomicLong();
    private volatile long most = Long.MAX_VALUE;

    long bytes() {
        return bytes.get();
    }

    /** So many from now on, until more are allowed. */
    void allow(long more) {
        most = bytes.get() + more;
    }

    boolean isOver() {
        return bytes.get() > most;
    }

    void add(int more) throws IOException {
        if (bytes.addAndGet(more) > most) {
            throw new ProtocolException("more came than an answer may have without a byte of its body");
        }
    }
}
