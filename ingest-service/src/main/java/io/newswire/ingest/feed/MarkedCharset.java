package io.newswire.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A charset that shows in the first bytes: by a byte order mark, or by where the zeros of "<?" or "<r" are.
 *
 * @param skip bytes that the mark takes
 */
record MarkedCharset(Charset charset, int skip) {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    static @Nullable MarkedCharset of(byte[] b) {
        // What a short text lacks is made up of a byte that no mark has.
        long head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < b.length ? b[i] & 0xff : 0x01);
        }
        if (head == 0x0000feffL || head == 0x0000003cL) {
            return new MarkedCharset(UTF_32BE, head == 0x3cL ? 0 : 4);
        }
        if (head == 0xfffe0000L || head == 0x3c000000L) {
            return new MarkedCharset(UTF_32LE, head == 0x3c000000L ? 0 : 4);
        }
        return narrow(head);
    }

    private static @Nullable MarkedCharset narrow(long head) {
        if (head >>> 8 == 0xefbbbfL) {
            return new MarkedCharset(StandardCharsets.UTF_8, 3);
        }
        int first = (int) (head >>> 16);
        return switch (first) {
            case 0xfeff -> new MarkedCharset(StandardCharsets.UTF_16BE, 2);
            case 0xfffe -> new MarkedCharset(StandardCharsets.UTF_16LE, 2);
            case 0x003c -> new MarkedCharset(StandardCharsets.UTF_16BE, 0);
            case 0x3c00 -> new MarkedCharset(StandardCharsets.UTF_16LE, 0);
            default -> null;
        };
    }
}
