package io.newswire.store.query;

import java.time.Instant;
import java.util.List;

/**
 * How much is stored.
 *
 * @param articles by id, whatever their revisions, without those that were taken down
 * @param deletedArticles articles that were taken down
 * @param exactDuplicates articles whose content equals that of an earlier one
 * @param nearDuplicates articles that are nearly an earlier one
 * @param deadLetters that are open: neither re-driven nor discarded; {@code deadLettersByCause} counts these, too
 * @param newest the articles that were stored last
 */
public record Summary(
        long articles,
        long deletedArticles,
        long revisions,
        long exactDuplicates,
        long nearDuplicates,
        long feeds,
        long deadLetters,
        List<Cause> deadLettersByCause,
        List<FoundArticle> newest) {
    public Summary {
        deadLettersByCause = List.copyOf(deadLettersByCause);
        newest = List.copyOf(newest);
    }

    /** Dead letters of one stage for one reason, and when the newest of them was written. */
    public record Cause(String stage, String reason, long count, Instant newest) {}
}
