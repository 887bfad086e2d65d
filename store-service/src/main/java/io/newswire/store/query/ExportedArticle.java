package io.newswire.store.query;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * A whole article of an export.
 *
 * @param cursor where the export goes on after this article
 * @param storedAt of its newest revision
 * @param document that revision as it came over its topic, JSON without line breaks
 */
public record ExportedArticle(
        String cursor,
        String id,
        int revision,
        Instant storedAt,
        @JsonRawValue String document) {}
