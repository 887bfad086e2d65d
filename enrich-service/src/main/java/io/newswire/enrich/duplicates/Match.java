package io.newswire.enrich.duplicates;

import io.newswire.contracts.Article.Duplicate;
import java.time.Instant;
import java.util.Comparator;

/**
 * An earlier article that is like the one it is told to.
 *
 * @param of its id
 * @param seenAt when it first said something like it
 * @param settled whether earlier revisions of the two are alike as well: which of them came first was told there
 */
public record Match(Duplicate.Kind kind, String of, double similarity, Instant seenAt, boolean settled) {
    /** The best first: the same words, then the most alike, then the earliest. */
    public static final Comparator<Match> BEST = Comparator.comparing(Match::kind)
            .thenComparing(Comparator.comparingDouble(Match::similarity).reversed())
            .thenComparing(Match::seenAt)
            .thenComparing(Match::of);

    /** The same, but those that may turn out not to count last. */
    static final Comparator<Match> UNSETTLED_FIRST =
            Comparator.comparing(Match::settled).thenComparing(BEST);

    public Duplicate duplicate() {
        return new Duplicate(kind, of, similarity);
    }
}
