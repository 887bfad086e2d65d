package io.newswire.enrich.duplicates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one shard of the index found for a revision.
 *
 * @param home partition of the article
 * @param shard that was asked; null when it was not, but found an earlier article that came in later
 * @param since when the article began to say it, or something like it; null where it is like
 *     nothing, or a former version of this program did not say
 * @param matches the best ones, up to {@link Lookup#MOST_MATCHES}
 */
public record Answer(
        String articleId,
        int revision,
        int home,
        @Nullable Integer shard,
        @Nullable Instant since,
        List<Match> matches) {
    public Answer {
        matches = List.copyOf(matches);
    }

    static Answer of(IndexEntry asking, @Nullable Integer shard, List<Match> matches) {
        var since = matches.isEmpty() ? null : asking.since();
        return new Answer(asking.articleId(), asking.revision(), asking.home(), shard, since, matches);
    }
}
