package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Provenance;

/** A field's value with where it came from. */
public record Found<T>(T value, Provenance provenance) {
    static <T> Found<T> of(T value, String source, double confidence) {
        return new Found<>(value, new Provenance(source, confidence));
    }
}
