package io.newswire.store.query;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision of an article, whole.
 *
 * @param cursor where the export goes on after this article; null for an earlier revision, as its article is not at its end
 * @param document as it came over its topic, JSON without line breaks
 */
public record ExportedArticle(
        @Nullable String cursor,
        String id,
        int revision,
        Instant storedAt,
        @JsonRawValue String document) {}
