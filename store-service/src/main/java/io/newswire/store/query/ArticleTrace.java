package io.newswire.store.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an article came to be what is stored of it.
 *
 * @param url null for a text that was submitted without one, or where nothing is stored
 * @param headline of the newest revision, null where nothing is stored
 * @param deletedAt when it was taken down, null where it was not
 * @param revisions the newest first, at most {@link TraceLookup#MOST_REVISIONS}
 * @param deadLetters records about it that could not be processed, the newest first, at most {@link TraceLookup#MOST_DEAD_LETTERS}
 */
public record ArticleTrace(
        String id,
        @Nullable String url,
        @Nullable String headline,
        @Nullable Instant deletedAt,
        List<Way> revisions,
        List<FoundDeadLetter> deadLetters) {
    public ArticleTrace {
        revisions = List.copyOf(revisions);
        deadLetters = List.copyOf(deadLetters);
    }

    /**
     * The way of one revision.
     *
     * @param datePublished as the publisher gave it, ISO 8601; null where it did not
     * @param feedUrl where it was found, null when it was submitted
     * @param extractorVersion of the rules that read the page
     * @param completeness of the page, in upper case
     * @param reprocessRun id of the run of reprocess that read an old page for it; null where the page was read when it was fetched
     * @param duplicateOf id of the article that it was found to repeat, null where there is none
     * @param steps in the order of the stages; those of which nothing is known are left out
     */
    public record Way(
            int revision,
            @Nullable String datePublished,
            @Nullable String feedUrl,
            int extractorVersion,
            String completeness,
            @Nullable String reprocessRun,
            @Nullable String duplicateOf,
            List<Step> steps) {
        public Way {
            steps = List.copyOf(steps);
        }
    }

    /** @param at by the clock of the machine that did it */
    public record Step(Stage stage, Instant at) {}

    /** What is known of each revision. */
    public enum Stage {
        /** Found in a feed for the first time, or its address submitted. */
        DISCOVERED,
        /** The turn of its host came. */
        REQUESTED,
        /** The last byte of the page had come. */
        FETCHED,
        /** Read, compared with others, and numbered. */
        ENRICHED,
        /** In the database. */
        STORED
    }
}
