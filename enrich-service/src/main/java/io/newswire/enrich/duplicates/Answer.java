package io.newswire.enrich.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one shard of the index found for a revision.
 *
 * @param home partition of the article
 * @param shard that was asked; null when it was not, but found an earlier article that came in later
 * @param matches the best ones, up to {@link Lookup#MOST_MATCHES}
 */
public record Answer(
        String articleId, int revision, int home, @Nullable Integer shard, List<Match> matches) {
    public Answer {
        matches = List.copyOf(matches);
    }

    static Answer of(IndexEntry asking, @Nullable Integer shard, List<Match> matches) {
        return new Answer(asking.articleId(), asking.revision(), asking.home(), shard, matches);
    }
}
