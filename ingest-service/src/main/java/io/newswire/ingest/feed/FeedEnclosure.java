package io.newswire.ingest.feed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes with an entry.
 *
 * @param length bytes as the feed says, null where it says nothing that could be a length
 */
public record FeedEnclosure(
        String url, @Nullable String type, @Nullable Long length) {
    public FeedEnclosure {
        Objects.requireNonNull(url, "url");
    }

    boolean isImage() {
        return type != null && type.startsWith("image/");
    }
}
