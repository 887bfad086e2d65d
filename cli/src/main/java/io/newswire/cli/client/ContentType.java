package io.newswire.cli.client;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a file is HTML or plain text: by its name, else by its first bytes. */
final class ContentType {
    static final String HTML = "text/html";
    static final String TEXT = "text/plain";

    private static final int LOOKED_AT = 2048;

    /** As in the WHATWG MIME Sniffing Standard, section 7.1, less strict on what follows the name. */
    private static final Pattern MARKUP = Pattern.compile(
            "\\A\\uFEFF?\\s*<(!doctype\\s+html|!--|\\?xml|html|head|body|article|main|div|p|h1|table|script|title|meta)"
                    + "[\\s>/-].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ContentType() {}

    /** @throws IllegalArgumentException when the bytes are empty or no text */
    static String of(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("empty");
        }
        var start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8);
        if (start.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("neither text nor HTML in an encoding that ASCII is part of");
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
            return HTML;
        }
        return !lower.endsWith(".txt") && MARKUP.matcher(start).matches() ? HTML : TEXT;
    }
}
