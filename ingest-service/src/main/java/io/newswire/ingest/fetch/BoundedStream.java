package io.newswire.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Throws {@link RefusedException} at the first byte beyond its bound, before anybody keeps it. */
final class BoundedStream extends FilterInputStream {
    private final Cap cap;
    private long left;

    BoundedStream(InputStream in, long most, Cap cap) {
        super(in);
        this.cap = cap;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        // One more than is left, so that a body that ends at the bound is told from one that goes on.
        int got = in.read(to, offset, (int) Math.min(length, left + 1));
        count(Math.max(0, got));
        return got;
    }

    private void count(int bytes) throws RefusedException {
        left -= bytes;
        if (left < 0) {
            throw RefusedException.tooLarge(cap);
        }
    }
}
