package io.newswire.enrich.page;

/** What bytes are, seen as UTF-8 (RFC 3629). */
enum Utf8 {
    /** Valid, with at least one character outside ASCII: beyond doubt. */
    YES,
    /** The same characters in nearly every encoding. */
    ASCII,
    /** Not valid; or with escapes or NUL, which ASCII text has not: an encoding of seven bits or of two bytes. */
    NOT;

    static Utf8 of(byte[] bytes) {
        boolean beyondAscii = false;
        boolean escapes = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                int more = following(bytes, i);
                if (more < 0) {
                    return NOT;
                }
                i += more;
                beyondAscii = true;
            } else {
                escapes |= bytes[i] == 0 || bytes[i] == 0x1B;
            }
        }
        return beyondAscii ? YES : escapes ? NOT : ASCII;
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
