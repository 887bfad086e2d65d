package io.newswire.enrich.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells whether bytes are UTF-8 (RFC 3629): what is valid is so beyond doubt. */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /**
     * The text of the first of the bytes; null when the bytes are not valid, or when they may be an encoding of seven bits or two bytes, which is
     * known by its escapes and NULs.
     */
    static @Nullable String decoded(byte[] bytes, int length) {
        var text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            return isValid(bytes, length) ? text : null;
        }
        boolean ascii = text.length() == length;
        return ascii && (text.indexOf(0) >= 0 || text.indexOf(0x1B) >= 0) ? null : text;
    }

    /** How many characters of more than a byte there are, and how many bytes that belong to none. */
    record Characters(int whole, int broken) {
        boolean areWholeFor(int eachBroken) {
            return whole > 0 && whole >= eachBroken * broken;
        }
    }

    static Characters characters(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = bytes[i] >= 0 ? 1 : length(bytes, i);
            whole += length > 1 ? 1 : 0;
            broken += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return new Characters(whole, broken);
    }

    /** Of the character of several bytes that begins here, 0 where none does. */
    private static int length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        for (int i = at + 1; i < at + length; i++) {
            if (i == bytes.length || (bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Asked only where the text has the character that stands for what cannot be decoded: it may be the page's own. */
    private static boolean isValid(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException invalid) {
            // The bytes are of another encoding.
            return false;
        }
    }
}
