package io.newswire.cli.newsroom;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the site says to a request.
 *
 * @param etag null when it has none
 * @param lastModified null when it does not say
 */
record Answer(
        int status,
        String contentType,
        @Nullable String etag,
        @Nullable Instant lastModified,
        byte[] body) {

    static Answer page(String html) {
        return new Answer(200, "text/html; charset=utf-8", null, null, html.getBytes(StandardCharsets.UTF_8));
    }

    static Answer plain(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", null, null, text.getBytes(StandardCharsets.UTF_8));
    }

    Answer notModified() {
        return new Answer(304, contentType, etag, lastModified, new byte[0]);
    }
}
