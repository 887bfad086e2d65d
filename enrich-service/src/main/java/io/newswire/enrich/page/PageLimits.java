package io.newswire.enrich.page;

import io.newswire.enrich.text.Walk;
import org.jspecify.annotations.Nullable;

/** Refuses pages that nobody wrote for readers: what they cost would be out of proportion to what they can hold. */
final class PageLimits {
    /** Some ten times the longest live blog. */
    private static final int MOST_ELEMENTS = 300_000;
    /** Where the parser begins to lay flat what is deeper. */
    private static final int DEEPEST = 500;
    /** Several novels. */
    private static final int LONGEST_TEXT = 4_000_000;

    private PageLimits() {}

    static Reading.@Nullable Rejected refusal(Walk walk) {
        if (walk.depth() > DEEPEST) {
            return new Reading.Rejected("too-deep", "elements nest deeper than " + DEEPEST);
        }
        return walk.nodes() > MOST_ELEMENTS
                ? new Reading.Rejected("too-many-elements", "more than " + MOST_ELEMENTS + " elements and texts")
                : null;
    }

    static Reading.@Nullable Rejected refusal(String text) {
        return text.length() > LONGEST_TEXT
                ? new Reading.Rejected("too-long", text.length() + " characters are more than " + LONGEST_TEXT)
                : null;
    }
}
