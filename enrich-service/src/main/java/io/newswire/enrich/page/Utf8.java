package io.newswire.enrich.page;

/** Whether bytes are UTF-8 (RFC 3629) beyond doubt: valid, and with at least one character outside ASCII. */
final class Utf8 {
    private Utf8() {}

    static boolean is(byte[] bytes) {
        boolean beyondAscii = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                int more = following(bytes, i);
                if (more < 0) {
                    return false;
                }
                i += more;
                beyondAscii = true;
            }
        }
        return beyondAscii;
    }

    /** How many bytes belong to the character that begins here, less one; -1 when it is none. */
    private static int following(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int more = lead >= 0xC2 && lead < 0xE0
                ? 1
                : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : -1;
        if (more < 0 || at + more >= bytes.length) {
            return -1;
        }
        for (int i = 1; i <= more; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return -1;
            }
        }
        return more;
    }
}
