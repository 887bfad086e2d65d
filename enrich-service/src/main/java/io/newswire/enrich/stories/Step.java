package io.newswire.enrich.stories;

import java.util.List;

/**
 * What became of a move.
 *
 * @param state of the story after it
 * @param effects in their order
 */
public record Step(StoryState state, Happening happening, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    /** Counted, by its name in lower case. */
    public enum Happening {
        /** An article repeats nothing yet, and nothing repeats it. */
        ALONE,
        CREATED,
        JOINED,
        FIRST_PUBLISHER_CHANGED,
        REVISED,
        /** A member's page was read again, and came to the same text and card: nobody is told. */
        READ_AGAIN,
        LEFT,
        MERGED,
        /** An article points to its story, and had no members of its own to hand on. */
        FOLLOWED,
        /** What was known already, or is out of date. */
        REPEATED,
        PASSED_ON
    }
}
