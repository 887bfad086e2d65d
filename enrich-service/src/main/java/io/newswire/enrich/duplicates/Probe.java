package io.newswire.enrich.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks one shard of the index for the like of a revision, and leaves the revision there for those that come after.
 *
 * @param home partition that waits for the answer
 * @param earlier sketches of the article's revisions before this one, the newest last
 */
public record Probe(String articleId, int revision, int home, Instant seenAt, Sketch sketch, List<Sketch> earlier) {

    public Probe {
        earlier = List.copyOf(earlier);
    }

    /** Where it has to be sent: each of these answers once. */
    public Set<Integer> targets(int shards) {
        var targets = new TreeSet<Integer>();
        Band.of(sketch).forEach(band -> targets.add(band.shard(shards)));
        return targets;
    }
}
