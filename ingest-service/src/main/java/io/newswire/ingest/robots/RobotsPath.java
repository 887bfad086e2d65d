package io.newswire.ingest.robots;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import okhttp3.HttpUrl;

/**
 * One spelling for paths and patterns, so that they can be compared octet by octet (RFC 9309, section 2.2.2): octets
 * beyond ASCII are percent-encoded, encoded unreserved characters are decoded, digits of encodings are in upper case. A
 * star or dollar sign that is meant as itself is encoded.
 */
final class RobotsPath {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int ESCAPE_LENGTH = 3;

    private RobotsPath() {}

    /** Path and query as they go over the wire. */
    static String of(HttpUrl url) {
        var query = url.encodedQuery();
        var path = url.encodedPath() + (query == null ? "" : "?" + query);
        return normalised(path.getBytes(StandardCharsets.UTF_8), path.length() + 1, false);
    }

    /** @param written as the file has it */
    static String pattern(byte[] written) {
        int end = written.length > 0 && written[written.length - 1] == '$' ? written.length - 1 : -1;
        return normalised(written, end, true);
    }

    /** @param dollar where a dollar sign is special */
    private static String normalised(byte[] octets, int dollar, boolean pattern) {
        var text = new StringBuilder(octets.length);
        int i = 0;
        while (i < octets.length) {
            int octet = octets[i] & 0xff;
            if (isEscape(octets, i)) {
                int decoded = HexFormat.fromHexDigit(octets[i + 1]) << 4 | HexFormat.fromHexDigit(octets[i + 2]);
                append(text, decoded, isUnreserved(decoded));
                i += ESCAPE_LENGTH;
            } else {
                boolean special = octet == '*' && pattern || octet == '$' && i == dollar;
                append(text, octet, special || octet > ' ' && octet < 0x7f && octet != '*' && octet != '$');
                i++;
            }
        }
        return text.toString();
    }

    private static boolean isEscape(byte[] octets, int at) {
        return octets[at] == '%'
                && at + ESCAPE_LENGTH <= octets.length
                && HexFormat.isHexDigit(octets[at + 1])
                && HexFormat.isHexDigit(octets[at + 2]);
    }

    private static void append(StringBuilder text, int octet, boolean plain) {
        if (plain) {
            text.append((char) octet);
        } else {
            text.append('%').append(HEX.toHexDigits((byte) octet));
        }
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }
}
