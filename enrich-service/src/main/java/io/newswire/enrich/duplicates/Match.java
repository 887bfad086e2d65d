package io.newswire.enrich.duplicates;

import io.newswire.contracts.Article.Duplicate;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An earlier article that is like the one it is told to.
 *
 * @param of its id
 * @param seenAt when it first said something like it
 * @param settled whether earlier revisions of the two are alike as well: which of them came first was told there
 * @param mostOfBoth true where the two are so much the same that their stories are one; false where they are, and another match stands
 *     for the same story; null where they are not
 * @param saidAt when it began to say what was compared, or something like it; null where a former version of this program did not say
 */
public record Match(
        Duplicate.Kind kind,
        String of,
        double similarity,
        Instant seenAt,
        boolean settled,
        @Nullable Boolean mostOfBoth,
        @Nullable Instant saidAt) {
    /** The best first: the same words, then the most alike, then the earliest. */
    public static final Comparator<Match> BEST = Comparator.comparing(Match::kind)
            .thenComparing(Comparator.comparingDouble(Match::similarity).reversed())
            .thenComparing(Match::seenAt)
            .thenComparing(Match::of);

    /** Those that may turn out not to count last; of the others those first that stand for a story. */
    static final Comparator<Match> FIRST_OF_STORIES = Comparator.comparing(Match::settled)
            .thenComparing(match -> !match.standsForStory())
            .thenComparing(BEST);

    Match ofNoOtherStory() {
        return new Match(kind, of, similarity, seenAt, settled, mostOfBoth == null ? null : false, saidAt);
    }

    boolean standsForStory() {
        return Boolean.TRUE.equals(mostOfBoth);
    }

    public Duplicate duplicate() {
        return new Duplicate(kind, of, similarity);
    }
}
