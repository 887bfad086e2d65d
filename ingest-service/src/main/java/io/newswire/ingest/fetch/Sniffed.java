package io.newswire.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a body without a type is, by its first bytes: the signatures of the WHATWG MIME Sniffing standard that matter. */
final class Sniffed {
    private static final int LOOKED_AT = 1024;

    /** The first element behind declarations and comments. */
    private static final Pattern FEED = Pattern.compile(
            "\\s*+(?:<\\?[^>]*+>\\s*+|<!--(?:[^-]++|-(?!->))*+-->\\s*+|<!doctype[^>]*+>\\s*+)*+<(rss|feed|rdf:rdf)[\\s>].*+",
            Pattern.DOTALL);

    private Sniffed() {}

    /** Empty for what may be a page. */
    static Optional<String> insteadOfPage(byte[] body) {
        var start = new String(body, 0, Math.min(LOOKED_AT, body.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return Optional.of("a PDF");
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8")) {
            return Optional.of("an image");
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return Optional.of("a ZIP archive");
        }
        if (isBinary(start)) {
            return Optional.of("binary");
        }
        var text = withoutMark(start).toLowerCase(Locale.ROOT);
        return FEED.matcher(text).matches() ? Optional.of("a feed") : Optional.empty();
    }

    /** No text has NUL in it, but for UTF-16, which says so by a mark. */
    private static boolean isBinary(String start) {
        boolean utf16 = start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe");
        return !utf16 && start.indexOf(0) >= 0;
    }

    private static String withoutMark(String start) {
        return start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
    }
}
