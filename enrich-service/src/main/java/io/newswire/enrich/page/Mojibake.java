package io.newswire.enrich.page;

import java.nio.charset.StandardCharsets;

/**
 * Repairs UTF-8 that somebody read as Latin-1 and wrote as UTF-8 again ("â\u0080\u0099" for an apostrophe). Such text is
 * known by its C1 control characters (U+0080 to U+009F), which no page means to have.
 */
final class Mojibake {
    private Mojibake() {}

    static String repaired(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c < 0xA0) {
                return repair(text);
            }
        }
        return text;
    }

    private static String repair(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = sequence(text, i);
            if (length > 0) {
                var bytes = text.substring(i, i + length).getBytes(StandardCharsets.ISO_8859_1);
                out.append(new String(bytes, StandardCharsets.UTF_8));
                i += length;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    /** How many characters from here on are the bytes of one UTF-8 character, 0 when they are not. */
    private static int sequence(String text, int at) {
        char lead = text.charAt(at);
        int length =
                lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        if (at + length > text.length()) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            char c = text.charAt(at + i);
            if (c < 0x80 || c > 0xBF) {
                return 0;
            }
        }
        return length;
    }
}
