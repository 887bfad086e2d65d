package io.newswire.enrich.stream;

import java.time.Instant;

/** Names a draft so that the one that waits longest comes first. */
record DraftKey(Instant acceptedAt, int revision, String articleId) {

    /** Ordered as text like the times. */
    String text() {
        return "%015d/%d/%s".formatted(acceptedAt.toEpochMilli(), revision, articleId);
    }

    static DraftKey parse(String text) {
        var parts = text.split("/", 3);
        return new DraftKey(Instant.ofEpochMilli(Long.parseLong(parts[0])), Integer.parseInt(parts[1]), parts[2]);
    }
}
