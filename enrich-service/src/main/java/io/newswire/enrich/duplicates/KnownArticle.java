package io.newswire.enrich.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is known of one article: its revisions, those of them that wait for the index, and whom it has seen there.
 *
 * <p>Revisions are numbered when they are accepted and decided in that order, whatever the order of the answers.
 *
 * @param accepted the number of the newest revision, 0 before the first
 * @param newestDigest content digest of the newest revision
 * @param sketches of the last revisions, the newest last
 * @param saw ids of articles that a decided revision of this one saw in the index; it may repeat them again
 * @param turns revisions that are accepted and not decided, by number
 */
public record KnownArticle(
        int accepted, String newestDigest, List<Sketch> sketches, List<String> saw, List<Turn> turns) {
    /** Revisions of which an article's later ones know whom they matched. */
    static final int SKETCHES_KEPT = 4;

    static final int SEEN_KEPT = 64;

    public static final KnownArticle UNKNOWN = new KnownArticle(0, "", List.of(), List.of(), List.of());

    public KnownArticle {
        sketches = List.copyOf(sketches);
        saw = List.copyOf(saw);
        turns = List.copyOf(turns);
    }

    /** Whether the newest revision, decided or not, has this content. */
    public boolean isUnchangedBy(String contentDigest) {
        return accepted > 0 && newestDigest.equals(contentDigest);
    }

    /** The next revision begins to wait for the answers of these shards. */
    public KnownArticle accept(String contentDigest, Sketch sketch, Set<Integer> shards, Instant now) {
        var turn = Turn.begin(accepted + 1, now, shards);
        return new KnownArticle(
                accepted + 1,
                contentDigest,
                last(SKETCHES_KEPT, sketches.stream(), Stream.of(sketch)),
                saw,
                Stream.concat(turns.stream(), Stream.of(turn)).toList());
    }

    /** An answer that nobody waits for changes nothing. */
    public KnownArticle answered(Answer answer) {
        return withTurns(turn -> turn.revision() == answer.revision() ? turn.with(answer) : turn);
    }

    /** Gives up on answers that have not come for revisions up to this one. */
    public KnownArticle withoutWaiting(int revision) {
        return withTurns(turn -> turn.revision() <= revision ? turn.withoutWaiting() : turn);
    }

    /** The decision that is due; empty while the oldest waiting revision lacks an answer. */
    public Optional<Decision> decide() {
        if (turns.isEmpty() || !turns.getFirst().isComplete()) {
            return Optional.empty();
        }
        var turn = turns.getFirst();
        var seen = turn.matches().stream().filter(match -> sees(match, turn)).toList();
        var best = seen.stream().min(Match.BEST).map(Match::duplicate).orElse(null);
        var next = new KnownArticle(
                accepted,
                newestDigest,
                sketches,
                last(SEEN_KEPT, saw.stream(), seen.stream().map(Match::of)),
                turns.subList(1, turns.size()));
        return Optional.of(new Decision(turn.revision(), turn.acceptedAt(), best, next));
    }

    /**
     * Of two articles, the one that saw the other when they were first alike is the copy, and stays it. Without this, an
     * original that is corrected would become a copy of its copies.
     */
    private boolean sees(Match match, Turn turn) {
        return !match.settled()
                || saw.contains(match.of())
                || turn.matches().stream()
                        .anyMatch(other -> !other.settled() && other.of().equals(match.of()));
    }

    private KnownArticle withTurns(UnaryOperator<Turn> change) {
        return new KnownArticle(
                accepted,
                newestDigest,
                sketches,
                saw,
                turns.stream().map(change).toList());
    }

    private static <T> List<T> last(int most, Stream<T> before, Stream<T> added) {
        var all =
                new ArrayList<>(new LinkedHashSet<>(Stream.concat(before, added).toList()));
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
