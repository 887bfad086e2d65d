package io.newswire.ingest.feed;

import java.util.Objects;

/**
 * A text as published, decoded once: what a reader would hand to a renderer. Never blank.
 *
 * @param markup whether it may hold HTML; only Atom and JSON Feed ever say that it does not
 */
public record FeedText(String value, boolean markup) {
    public FeedText {
        Objects.requireNonNull(value, "value");
    }

    /** The text as it stands. */
    @Override
    public String toString() {
        return value;
    }
}
