package io.newswire.cli.reprocess;

import org.jspecify.annotations.Nullable;

/**
 * What differs between two readings of an article.
 *
 * @param field its name in {@link io.newswire.contracts.Article}
 * @param before as text, whole; null where it had no value
 * @param after null where it has none
 */
record FieldDifference(
        String field, @Nullable String before, @Nullable String after) {}
