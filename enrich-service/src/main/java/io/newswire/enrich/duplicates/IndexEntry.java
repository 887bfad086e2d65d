package io.newswire.enrich.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the index keeps of one revision of an article; on its way there, it asks each shard that it is sent to for its
 * like.
 *
 * @param home partition of the article
 * @param seenAt when the revision was accepted, to the millisecond
 * @param earlier sketches of the article's revisions before this one, the newest last
 */
public record IndexEntry(
        String articleId, int revision, int home, Instant seenAt, Sketch sketch, List<Sketch> earlier) {

    public IndexEntry {
        earlier = List.copyOf(earlier);
    }

    /** The shards that keep its bands: each of them answers once. */
    public Set<Integer> targets(int shards) {
        var targets = new TreeSet<Integer>();
        Band.of(sketch).forEach(band -> targets.add(band.shard(shards)));
        return targets;
    }

    /** Of two articles that are alike, the one that was seen later is the copy. The same whoever asks, and without circles. */
    boolean isAfter(IndexEntry other) {
        int order = seenAt.compareTo(other.seenAt);
        return order == 0 ? articleId.compareTo(other.articleId) > 0 : order > 0;
    }
}
