package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.PageMetadata;
import io.newswire.ingest.feed.Html;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of an article that its feed carries whole. At most 1 MB: what is longer is cut. */
final class CarriedPage {
    private static final int MOST_BYTES = 1_000_000;
    private static final int OK = 200;
    private static final String CONTENT_TYPE = "text/html; charset=utf-8";

    private CarriedPage() {}

    static PageMetadata metadata(String id, String url, ArticleLink link, Instant now) {
        var without = new ArticleLink(
                link.url(),
                link.feedUrl(),
                link.entry(),
                link.country(),
                link.tags(),
                null,
                link.redirectedFrom(),
                link.discoveredAt(),
                link.takenDown());
        return new PageMetadata(id, url, url, OK, CONTENT_TYPE, null, null, now, List.of(), without, null);
    }

    /** @param content HTML, from the feed */
    static byte[] html(@Nullable String headline, String content) {
        var title = headline == null ? "" : Html.escaped(headline);
        return bytes("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><article><h1>" + title + "</h1>" + content + "</article></body></html>");
    }

    /** An encoder stops before the character that would not fit; a parser of HTML closes what is open. */
    private static byte[] bytes(String html) {
        var bytes = ByteBuffer.allocate((int) Math.min(MOST_BYTES, 3L * html.length()));
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(html), bytes, true);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
