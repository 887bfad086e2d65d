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
     * The text; null when the bytes are not valid, or when they may be an encoding of seven bits or two bytes, which is
     * known by its escapes and NULs.
     */
    static @Nullable String decoded(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            return isValid(bytes) ? text : null;
        }
        boolean ascii = text.length() == bytes.length;
        return ascii && (text.indexOf(0) >= 0 || text.indexOf(0x1B) >= 0) ? null : text;
    }

    /** Asked only where the text has the character that stands for what cannot be decoded: it may be the page's own. */
    private static boolean isValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException invalid) {
            // The bytes are of another encoding.
            return false;
        }
    }
}
