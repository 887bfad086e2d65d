package io.newswire.enrich.page;

import io.newswire.contracts.PageMetadata;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Decodes bytes: what is valid UTF-8 is UTF-8 whatever is said, all else is of the {@link Encoding} that fits. */
final class PageText {
    /** In characters. A longer one is no base: each link of the page, however short, would become as long. */
    private static final int LONGEST_BASE = 2_048;

    private PageText() {}

    static Document parse(byte[] body, PageMetadata page) {
        var base = Objects.requireNonNullElse(page.finalUrl(), "");
        var seen = Unread.leftOut(body);
        var text = Utf8.decoded(seen.array(), seen.limit());
        if (text == null) {
            var bytes = Arrays.copyOf(seen.array(), seen.limit());
            var charset = Encoding.of(bytes, page.contentType());
            text = new String(isWide(charset) ? body : bytes, charset);
        }
        var document = Jsoup.parse(Mojibake.repaired(unmarked(text)), base);
        if (document.baseUri().length() > LONGEST_BASE) {
            document.setBaseUri(base);
        }
        return document;
    }

    /** Some of its bytes look like ASCII and are not. */
    private static boolean isWide(Charset charset) {
        var name = charset.name();
        return name.startsWith("UTF-16") || name.startsWith("UTF-32") || name.startsWith("ISO-2022");
    }

    /** All of the page, what {@link #parse} leaves unread included. */
    static String source(byte[] body, PageMetadata page) {
        return Mojibake.repaired(decode(body, page));
    }

    static String decode(byte[] body, PageMetadata page) {
        var valid = Utf8.decoded(body, body.length);
        return unmarked(valid != null ? valid : new String(body, Encoding.of(body, page.contentType())));
    }

    /** Without the byte order mark, which is no part of the text. */
    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
