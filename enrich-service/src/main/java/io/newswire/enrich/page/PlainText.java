package io.newswire.enrich.page;

import io.newswire.contracts.PageMetadata;
import java.util.List;
import java.util.Locale;

/** Text without markup: told by its content type, or where there is none by its first character. */
final class PlainText {
    private PlainText() {}

    static boolean is(byte[] body, PageMetadata page) {
        var type = page.contentType();
        if (type != null) {
            return type.toLowerCase(Locale.ROOT).startsWith("text/plain");
        }
        for (byte b : body) {
            if (b > ' ') {
                return b != '<';
            }
        }
        return true;
    }

    /** The lines that are not empty. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
