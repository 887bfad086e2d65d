package io.newswire.enrich.text;

import io.newswire.contracts.Article.Completeness;

/**
 * Whether the text that was found is a whole article.
 *
 * @param source where that was seen, a colon, and what was seen: short, for people
 * @param confidence 0 to 1
 */
public record Wholeness(Completeness completeness, String source, double confidence) {
    /** Nothing speaks against it. */
    static final Wholeness UNDOUBTED = new Wholeness(Completeness.COMPLETE, "text", 0.8);
}
