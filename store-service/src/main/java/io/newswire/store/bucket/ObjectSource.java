package io.newswire.store.bucket;

import java.io.IOException;

/** An object, read in steps: each a request for a range, kept until another is asked for. It must not change meanwhile. */
final class ObjectSource implements ByteSource {
    private final Ranges ranges;
    private final int step;
    private long heldFrom;
    private Part held;

    /** Asks for a range; one that starts behind the end gives nothing. */
    @FunctionalInterface
    interface Ranges {
        Part get(long from, int length) throws IOException;
    }

    /** @param total length of the whole object, in bytes */
    @SuppressWarnings("ArrayRecordComponent") // read only, and soon forgotten
    record Part(byte[] bytes, long total) {}

    /** Asks at once: whoever opens an object wants to read there, and the answer tells its length. */
    ObjectSource(Ranges ranges, long from, int step) throws IOException {
        this.ranges = ranges;
        this.step = step;
        this.heldFrom = from;
        this.held = ranges.get(from, step);
    }

    @Override
    public long length() {
        return held.total();
    }

    @Override
    public int read(long at, byte[] into, int offset, int length) throws IOException {
        if (at >= held.total()) {
            return -1;
        }
        if (at < heldFrom || at >= heldFrom + held.bytes().length) {
            held = ranges.get(at, step);
            heldFrom = at;
        }
        int start = (int) (at - heldFrom);
        int got = Math.min(length, held.bytes().length - start);
        if (got <= 0) {
            throw new IOException("the storage sent nothing of the range that starts at " + at);
        }
        System.arraycopy(held.bytes(), start, into, offset, got);
        return got;
    }

    @Override
    public void close() {
        // Each range was a request of its own.
    }
}
