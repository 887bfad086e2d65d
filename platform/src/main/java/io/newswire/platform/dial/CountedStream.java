package io.newswire.platform.dial;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** Counts what passes. */
final class CountedStream extends FilterInputStream {
    private final LongAdder count;

    CountedStream(InputStream in, LongAdder count) {
        super(in);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) {
            count.increment();
        }
        return one;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int got = in.read(to, offset, length);
        count.add(Math.max(0, got));
        return got;
    }
}
