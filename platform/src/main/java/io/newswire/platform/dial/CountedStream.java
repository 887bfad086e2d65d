package io.newswire.platform.dial;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what passes, and ends where that is too much. */
final class CountedStream extends FilterInputStream {
    private final Received count;

    CountedStream(InputStream in, Received count) {
        super(in);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count.add(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int got = in.read(to, offset, length);
        count.add(Math.max(0, got));
        return got;
    }
}
