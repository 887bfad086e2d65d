package io.newswire.enrich.duplicates;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import org.jspecify.annotations.Nullable;

/** What became of a revision. */
public sealed interface Decision {
    Turn turn();

    /** The earlier article that it repeats, null when it is the first of its kind. */
    @Nullable
    Duplicate duplicate();

    /** What is known of the article now. */
    KnownArticle next();

    /** It is a copy, and waits for its place in the story of what it repeats. */
    record Asked(Turn turn, Duplicate duplicate, KnownArticle next) implements Decision {
        /**
         * What it asks the story of: that of what it repeats.
         *
         * @param home partition that waits for the place, null for none
         */
        public StoryMove joins(Member card, @Nullable Integer home) {
            var alike = turn.alike(duplicate);
            return StoryMove.joins(card, home)
                    .about(alike.saidAt().get(duplicate.of()))
                    .meeting(alike.others(), alike.saidAt());
        }
    }

    /**
     * It is published.
     *
     * @param left id of the story that its earlier revision was part of, null when it stays there, or was never told of one.
     *     The article's own where it was sent back there
     */
    record Published(
            Turn turn,
            @Nullable Duplicate duplicate,
            @Nullable String left,
            KnownArticle next) implements Decision {
        /** Id of the story that it is part of; null, or the article's own where it was sent back there, when that is its own. */
        public @Nullable String story() {
            return next.story();
        }

        /** Id of the story to tell that the article has left it, null for none. Its own knows where it is without being told. */
        public @Nullable String leaves(String articleId) {
            return articleId.equals(left) ? null : left;
        }
    }
}
