package io.newswire.enrich.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of one revision of an article; on its way there, it asks each shard that it is sent to for its
 * like.
 *
 * @param home partition of the article
 * @param seenAt when the revision was accepted, to the millisecond
 * @param since when the article began to say it, or something like it: its revisions since then have a good part of their text from
 *     one another. Null where a former version of this program did not say
 * @param earlier what the article's revisions before this one said, the newest last
 * @param supersededAt when a later revision of the article was accepted, as far as the shard knows; null while none was
 */
public record IndexEntry(
        String articleId,
        int revision,
        int home,
        Instant seenAt,
        @Nullable Instant since,
        Sketch sketch,
        List<Said> earlier,
        @Nullable Instant supersededAt) {

    public IndexEntry {
        earlier = List.copyOf(earlier);
    }

    /** Of a revision that says it first, and is the newest. */
    public IndexEntry(String articleId, int revision, int home, Instant seenAt, Sketch sketch, List<Said> earlier) {
        this(articleId, revision, home, seenAt, seenAt, sketch, earlier, null);
    }

    /** Of the next revision of an article. */
    public static IndexEntry of(KnownArticle known, String articleId, int home, Instant now, Sketch sketch) {
        var since = known.since(sketch, now);
        return new IndexEntry(articleId, known.accepted() + 1, home, now, since, sketch, known.sketches(), null);
    }

    /** The same once this later revision was accepted. */
    public IndexEntry superseded(IndexEntry by) {
        return new IndexEntry(articleId, revision, home, seenAt, since, sketch, earlier, by.seenAt());
    }

    /** The shards that keep its bands, or those of earlier revisions that it supersedes there: each of them answers once. */
    public Set<Integer> targets(int shards) {
        var targets = new TreeSet<Integer>();
        Stream.concat(Stream.of(sketch), earlier.stream().map(Said::sketch))
                .flatMap(each -> Band.of(each).stream())
                .forEach(band -> targets.add(band.shard(shards)));
        return targets;
    }

    /** Whether the article said this then: whoever repeats what it said before repeats another article, or none. */
    boolean isCurrentAt(Instant time) {
        return supersededAt == null || time.isBefore(supersededAt);
    }

    /** Whether this and the other were said at one time, as far as is known: who came later was compared with the other then. */
    boolean isCurrentWith(IndexEntry other) {
        return other.isCurrentAt(seenAt) && isCurrentAt(other.seenAt);
    }

    /** Whether it is an earlier revision of the same article. */
    public boolean isBefore(IndexEntry later) {
        return articleId.equals(later.articleId()) && revision < later.revision();
    }
}
