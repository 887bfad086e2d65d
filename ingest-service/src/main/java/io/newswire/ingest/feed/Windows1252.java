package io.newswire.ingest.feed;

import java.nio.charset.Charset;

/** What the numbers 128 to 159 mean: nothing in Unicode, and characters in the charset that publishers have in mind. */
final class Windows1252 {
    static final Charset CHARSET = Charset.forName("windows-1252");

    private Windows1252() {}

    static int meant(int point) {
        if (point < 0x80 || point > 0x9f) {
            return point;
        }
        int meant = new String(new byte[] {(byte) point}, CHARSET).codePointAt(0);
        return meant == 0xfffd ? point : meant;
    }
}
