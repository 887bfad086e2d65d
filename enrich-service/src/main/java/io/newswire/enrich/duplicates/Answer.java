package io.newswire.enrich.duplicates;

import java.util.List;

/**
 * What one shard of the index found for a {@link Probe}.
 *
 * @param home partition that waits for it
 * @param matches the best ones, up to {@link Lookup#MOST_MATCHES}
 */
public record Answer(String articleId, int revision, int home, int shard, List<Match> matches) {
    public Answer {
        matches = List.copyOf(matches);
    }
}
