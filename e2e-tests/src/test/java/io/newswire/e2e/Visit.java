package io.newswire.e2e;

import java.util.concurrent.TimeUnit;

/**
 * One request to a host, as its server saw it.
 *
 * @param startNanos of {@link System#nanoTime}, when its headers were read
 * @param endNanos just before the last byte of the answer was sent
 */
record Visit(String path, long startNanos, long endNanos) {
    boolean isForRobots() {
        return path.equals("/robots.txt");
    }

    /** From the end of the earlier one. */
    long millisAfter(Visit earlier) {
        return TimeUnit.NANOSECONDS.toMillis(startNanos - earlier.endNanos);
    }
}
