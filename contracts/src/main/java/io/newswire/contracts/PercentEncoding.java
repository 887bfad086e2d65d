package io.newswire.contracts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One spelling of a percent-encoded text (RFC 3986, section 6.2.2): unreserved characters stand for themselves, all else
 * but the given delimiters is encoded in UTF-8 with upper-case digits. Applying it twice changes nothing.
 */
final class PercentEncoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int ESCAPE_LENGTH = 3;
    private static final int REPLACEMENT = 0xFFFD;

    private PercentEncoding() {}

    /** @param literal delimiters that keep their place in the syntax */
    static String normalised(String text, String literal) {
        var normalised = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isEscape(text, i)) {
                int decoded = HexFormat.fromHexDigits(text, i + 1, i + ESCAPE_LENGTH);
                append(normalised, decoded, isUnreserved(decoded));
                i += ESCAPE_LENGTH;
            } else {
                // A percent sign that begins no escape is encoded, lest it begin one after its neighbours are decoded.
                appendEncoded(normalised, c, isUnreserved(c) || literal.indexOf(c) >= 0);
                i += Character.charCount(c);
            }
        }
        return normalised.toString();
    }

    /** The text that is meant, read as UTF-8; a percent sign that begins no escape stands for itself. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var octets = new ByteArrayOutputStream(text.length());
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isEscape(text, i)) {
                octets.write(HexFormat.fromHexDigits(text, i + 1, i + ESCAPE_LENGTH));
                i += ESCAPE_LENGTH;
            } else {
                octets.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + ESCAPE_LENGTH <= text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static void appendEncoded(StringBuilder to, int codePoint, boolean plain) {
        if (codePoint < 0x80) {
            append(to, codePoint, plain);
            return;
        }
        boolean loneSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        var character = Character.toString(loneSurrogate ? REPLACEMENT : codePoint);
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            append(to, b, false);
        }
    }

    private static void append(StringBuilder to, int octet, boolean plain) {
        if (plain) {
            to.append((char) octet);
        } else {
            to.append('%').append(HEX.toHexDigits((byte) octet));
        }
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }
}
