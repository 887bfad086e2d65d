package io.newswire.cli.newsroom;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The two that real sites offer. */
enum FeedFormat {
    RSS("rss", "application/rss+xml") {
        @Override
        String date(Instant at) {
            return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC));
        }
    },
    ATOM("atom", "application/atom+xml") {
        @Override
        String date(Instant at) {
            return at.toString();
        }
    };

    private final String label;
    private final String mediaType;

    FeedFormat(String label, String mediaType) {
        this.label = label;
        this.mediaType = mediaType;
    }

    /** Starts the names of its templates. */
    String label() {
        return label;
    }

    String mediaType() {
        return mediaType;
    }

    abstract String date(Instant at);
}
