package io.newswire.enrich.page;

import io.newswire.contracts.PageMetadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Decodes bytes: what is valid UTF-8 is UTF-8 whatever is said; else the header's word counts, then the document's own. */
final class PageText {
    private PageText() {}

    static Document parse(byte[] body, PageMetadata page) {
        var base = Objects.requireNonNullElse(page.finalUrl(), "");
        var seen = Unread.leftOut(body);
        var text = Utf8.decoded(seen);
        var charset = text == null ? charset(body, page.contentType()) : null;
        if (text != null || charset != null) {
            var decoded = charset == null ? text : new String(isWide(charset) ? body : seen, charset);
            return Jsoup.parse(Mojibake.repaired(unmarked(Objects.requireNonNull(decoded))), base);
        }
        try {
            return Jsoup.parse(new ByteArrayInputStream(seen), null, base);
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot fail to be read", e);
        }
    }

    /** Some of its bytes look like ASCII and are not. */
    private static boolean isWide(Charset charset) {
        var name = charset.name();
        return name.startsWith("UTF-16") || name.startsWith("UTF-32") || name.startsWith("ISO-2022");
    }

    static String decode(byte[] body, PageMetadata page) {
        var valid = Utf8.decoded(body);
        var charset = valid == null ? charset(body, page.contentType()) : null;
        var text = valid != null ? valid : new String(body, charset == null ? StandardCharsets.ISO_8859_1 : charset);
        return unmarked(text);
    }

    /** Without the byte order mark, which is no part of the text. */
    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Null leaves it to the parser, which looks for a byte order mark and a meta element. */
    private static @Nullable Charset charset(byte[] body, @Nullable String contentType) {
        boolean marked = body.length > 1 && (body[0] & 0xFF) + (body[1] & 0xFF) == 0xFE + 0xFF;
        return marked ? StandardCharsets.UTF_16 : named(contentType);
    }

    private static @Nullable Charset named(@Nullable String contentType) {
        int at = contentType == null ? -1 : contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (contentType == null || at < 0) {
            return null;
        }
        var name =
                contentType.substring(at + 8).split(";", 2)[0].replace("\"", "").strip();
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // The server named no encoding that exists: the document's own word counts.
            return null;
        }
    }
}
