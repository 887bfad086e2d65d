package io.newswire.ingest.fetch;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/** The body as it comes over the connection. Its failures are told from those of the decoders that read through it. */
final class WireStream extends FilterInputStream {

    /** A failure of the connection. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;
        private final IOException failure;

        Broken(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }

    WireStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        try {
            return in.read(to, offset, length);
        } catch (ProtocolException | EOFException e) {
            // How the client says that the connection ended before the body did, or that its chunks are none.
            throw new Broken(new FaultException(Fault.TRUNCATED, "the body ends early: " + e.getMessage(), e));
        } catch (IOException e) {
            throw new Broken(e);
        }
    }
}
