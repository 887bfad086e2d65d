package io.newswire.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;

/** The first bytes of a body, which say more of what it is than its headers do. */
final class Start {
    private static final int LENGTH = 32;

    private final byte[] bytes;

    private Start(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Leaves the stream where it was. */
    static Start of(BufferedInputStream body) throws IOException {
        body.mark(LENGTH);
        var start = body.readNBytes(LENGTH);
        body.reset();
        return new Start(start);
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** RFC 1952, section 2.3.1; deflate is the only method there is. */
    boolean isGzip() {
        return bytes.length > 2 && at(0) == 0x1f && at(1) == 0x8b && at(2) == 8;
    }

    /** RFC 1950, section 2.2. */
    boolean isZlib() {
        return bytes.length > 1 && (at(0) & 0x0f) == 8 && (at(0) << 8 | at(1)) % 31 == 0;
    }

    /** All of it is printable ASCII, as hardly anything packed is: the chance is one in a billion for 32 bytes. */
    boolean isText() {
        int bom = bytes.length > 2 && at(0) == 0xef && at(1) == 0xbb && at(2) == 0xbf ? 3 : 0;
        for (byte b : Arrays.copyOfRange(bytes, bom, bytes.length)) {
            boolean space = b == ' ' || b == '\t' || b == '\n' || b == '\r';
            if (!space && (b <= ' ' || b >= 0x7f)) {
                return false;
            }
        }
        return bytes.length > 0;
    }

    private int at(int index) {
        return bytes[index] & 0xff;
    }
}
