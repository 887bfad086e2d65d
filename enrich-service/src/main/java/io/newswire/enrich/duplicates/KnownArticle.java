package io.newswire.enrich.duplicates;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.StoryPlace;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one article: its revisions, those of them that wait for the index, and which articles it was told of.
 *
 * <p>Revisions are numbered when they are accepted and decided in that order, whatever the order of the answers. When an
 * article that was decided to be the first of its kind is told of an earlier one after all, it is decided again, as a
 * revision of the same content. A copy is decided in two steps: what it repeats, then of which story that makes it part.
 *
 * @param accepted the number of the newest revision, 0 before the first
 * @param newestDigest content digest of the newest revision
 * @param sketches what the last revisions said, the newest last, and one that says the same words as the one before not again
 * @param saw ids of articles that this one repeated when they were first alike; it may repeat them again
 * @param turns revisions that are accepted and not decided, by number
 * @param original the newest decided revision while it can be decided again
 * @param removal why there is no longer such an article; null while there is
 * @param story id of the story that its newest decided revision is part of; while that is its own null, or its own id where it was
 *     sent back there
 * @param seenAt when its first revision was accepted; null before
 * @param rewrittenAt when the revision was accepted since which it says something of what it says now, where that is not the first
 * @param fetchedAt when its page was last fetched and read, or found to be gone; null before, and where an
 *     earlier version did not keep it
 * @param content number of the revision that brought the content of the newest one; null where that is the newest one
 */
public record KnownArticle(
        int accepted,
        String newestDigest,
        List<Said> sketches,
        List<String> saw,
        List<Turn> turns,
        @Nullable Turn original,
        @Nullable Removal removal,
        @Nullable String story,
        @Nullable Instant seenAt,
        @Nullable Instant rewrittenAt,
        @Nullable Instant fetchedAt,
        @Nullable Integer content) {
    /** Revisions of which an article's later ones know whom they were like. */
    static final int SKETCHES_KEPT = 4;

    static final int SEEN_KEPT = 64;

    /** An article of which nothing was seen. */
    public static final KnownArticle UNKNOWN =
            new KnownArticle(0, "", List.of(), List.of(), List.of(), null, null, null, null, null, null, null);

    public KnownArticle {
        sketches = sketches.stream().map(said -> said.orFrom(seenAt)).toList();
        saw = List.copyOf(saw);
        turns = List.copyOf(turns);
    }

    /** Whether the newest revision, decided or not, has this content. */
    public boolean isUnchangedBy(String contentDigest) {
        return accepted > 0 && newestDigest.equals(contentDigest);
    }

    /** Whether a page was read, or found to be gone, that was fetched after this one. */
    public boolean isAheadOf(Instant pageFetchedAt) {
        return fetchedAt != null && pageFetchedAt.isBefore(fetchedAt);
    }

    /** Its page was read again, and says what it said. */
    public KnownArticle unchangedAt(Instant pageFetchedAt) {
        return next().fetchedAt(later(pageFetchedAt)).build();
    }

    /** When it first said something of what it says now; null before anything was accepted. */
    public @Nullable Instant saysSince() {
        return rewrittenAt == null ? seenAt : rewrittenAt;
    }

    /** When it will have begun to say what this says, if that is accepted now: later than what it said before, whatever the clock says. */
    public Instant since(Sketch sketch, Instant now) {
        var since = saysSince();
        if (since == null) {
            return now;
        }
        // What was said in a few words between two texts does not make them one.
        boolean another = sketches.reversed().stream()
                .map(Said::sketch)
                .filter(Sketch::hasRows)
                .findFirst()
                .filter(sketch::isAnotherThan)
                .isPresent();
        return another
                ? Stream.of(now, since.plusMillis(1)).max(Instant::compareTo).orElseThrow()
                : since;
    }

    private @Nullable Instant rewrittenSince(Instant since) {
        return seenAt == null || since.equals(seenAt) ? null : since;
    }

    private Instant later(Instant at) {
        return isAheadOf(at) && fetchedAt != null ? fetchedAt : at;
    }

    /** The next revision begins to wait for the answers of these shards. */
    public KnownArticle accept(
            String contentDigest, Sketch sketch, Set<Integer> shards, Instant now, Instant pageFetchedAt) {
        var since = since(sketch, now);
        var turn = Turn.begin(accepted + 1, now, shards, since);
        var next = next().accepted(contentDigest)
                .sketches(and(sketch, since.isAfter(now) ? since : now))
                .turns(and(turn))
                .removal(null)
                .rewrittenAt(rewrittenSince(since))
                .fetchedAt(later(pageFetchedAt));
        return seenAt == null ? next.seenAt(now).build() : next.build();
    }

    /**
     * Whether this number would be that of the next revision, and the article is still there and waits for nothing: what was
     * made of the last revision has not been overtaken.
     */
    public boolean isNext(int revision) {
        return removal == null && turns.isEmpty() && accepted > 0 && revision == accepted + 1;
    }

    /** Whether the words of the newest revision, decided or not, are those of this text. */
    public boolean says(Sketch text) {
        return !sketches.isEmpty() && sketches.getLast().sketch().sameWordsAs(text);
    }

    /**
     * A revision of the same page, read better: what it repeats and its story stay as they are, and nothing is asked. With the
     * same text it can be decided again as long as the one before; the index knows that one.
     */
    public KnownArticle readAgain(String contentDigest, Sketch sketch, Instant now) {
        boolean same = says(sketch);
        return next().accepted(contentDigest)
                .sketches(and(sketch, now))
                .turns(List.of())
                .original(same ? original : null)
                .removal(null)
                .rewrittenAt(rewrittenSince(since(sketch, now)))
                .content(same ? newestContent() : null)
                .build();
    }

    /** Revisions that were decided, and so published. */
    public int decided() {
        return turns.isEmpty() ? accepted : turns.getFirst().revision() - 1;
    }

    /**
     * There is no longer such an article: what waits is not decided, and what is published is not decided again. Its
     * revisions are counted on from here, and whatever content it may come back with is a new one, of a page that is fetched
     * later.
     */
    public KnownArticle removed(Removal why, Instant at) {
        return next().newestDigest("")
                .turns(List.of())
                .original(null)
                .removal(why)
                .story(null)
                .fetchedAt(later(at))
                .content(null)
                .build();
    }

    /** A shard of the index has answered; one that was decided to be the first of its kind may be decided again. */
    public KnownArticle answered(Answer answer) {
        var told = and(answer.matches().stream().filter(m -> !m.settled()).map(Match::of));
        UnaryOperator<Turn> add = turn -> turn.revision() == answer.revision() ? turn.with(answer) : turn;
        var same = original == null ? null : add.apply(original);
        return next().saw(told)
                .turns(turns.stream().map(add).toList())
                .original(same)
                .build()
                .reconsidered();
    }

    /**
     * What an article is, or was, like whose revision with that content was decided before this answer came, and is not decided again: the
     * stories of others are one with its.
     */
    public Alike alikeLate(Answer answer) {
        var undecided = turns.isEmpty() ? Stream.ofNullable(original) : turns.stream();
        boolean decides = undecided.anyMatch(turn -> turn.revision() == answer.revision() && turn.asked() == null);
        var since = answer.since() == null && answer.revision() == newestContent() ? saysSince() : answer.since();
        return decides || since == null ? Alike.NONE : Alike.ofEachStory(answer.matches(), since);
    }

    private int newestContent() {
        return content == null ? accepted : content;
    }

    /** Whether a revision with the content of this one is not decided. */
    public boolean isWaiting(int content) {
        return turns.stream().anyMatch(turn -> turn.content() == content);
    }

    /** Whether the oldest revision that is not decided waits for no more than its place. */
    public boolean isWaitingForPlace() {
        return !turns.isEmpty() && turns.getFirst().asked() != null;
    }

    /** Gives up on answers or places that have not come for revisions with the content of this one or an earlier one. */
    public KnownArticle withoutWaiting(int content) {
        var given = turns.stream().map(t -> t.content() <= content ? t.withoutWaiting() : t);
        return next().turns(given.toList()).build();
    }

    /** Whether a revision waits for this place. */
    public boolean expects(StoryPlace place) {
        return turns.stream().anyMatch(turn -> turn.revision() == place.revision() && turn.asked() != null);
    }

    /** The revision that waits for its place has it. */
    public KnownArticle placed(StoryPlace place) {
        var placed = turns.stream().map(t -> t.revision() == place.revision() ? t.placed(place.story()) : t);
        return next().turns(placed.toList()).build();
    }

    /** That the content of this revision is no longer kept: it is not decided again. */
    public KnownArticle forgotten(int revision) {
        return original != null && original.content() == revision
                ? next().original(null).build()
                : this;
    }

    /** The decision that is due; empty while the oldest waiting revision lacks an answer or its place. */
    public Optional<Decision> decide() {
        if (turns.isEmpty() || !turns.getFirst().isComplete()) {
            return Optional.empty();
        }
        var turn = turns.getFirst();
        if (turn.asked() == null) {
            return Optional.of(best(turn)
                    .<Decision>map(best -> asked(turn, best.duplicate()))
                    .orElseGet(() -> published(turn, null, turn)));
        }
        return turn.place() == null ? Optional.empty() : Optional.of(published(turn, turn.place(), null));
    }

    private Decision.Asked asked(Turn turn, Duplicate duplicate) {
        var asking = turn.asking(duplicate);
        var turns = Stream.concat(Stream.of(asking), rest()).toList();
        return new Decision.Asked(
                turn, duplicate, next().turns(turns).original(null).build());
    }

    private Decision.Published published(Turn turn, @Nullable String place, @Nullable Turn again) {
        var left = story == null || story.equals(place) ? null : story;
        var next = next().turns(rest().toList()).original(again).story(place).build();
        return new Decision.Published(turn, turn.asked(), left, next);
    }

    private Stream<Turn> rest() {
        return turns.stream().skip(1);
    }

    private KnownArticle reconsidered() {
        if (original == null || !turns.isEmpty() || best(original).isEmpty()) {
            return this;
        }
        var turn = original.again(accepted + 1);
        return next().accepted(newestDigest)
                .turns(and(turn))
                .original(null)
                .content(turn.content())
                .build();
    }

    /**
     * Of two articles, which one is the copy is told by their first revisions that are alike, and stays so: otherwise an
     * original that is corrected would become a copy of its copies.
     */
    private Optional<Match> best(Turn turn) {
        return turn.matches().stream()
                .filter(match -> !match.settled() || saw.contains(match.of()))
                .min(Match.BEST);
    }

    private KnownArticleBuilder next() {
        return new KnownArticleBuilder(this);
    }

    private List<Turn> and(Turn turn) {
        return Stream.concat(turns.stream(), Stream.of(turn)).toList();
    }

    private List<Said> and(Sketch sketch, Instant now) {
        if (says(sketch)) {
            return sketches;
        }
        var all = Stream.concat(sketches.stream(), Stream.of(new Said(sketch, now)));
        return all.skip(Math.max(0, sketches.size() + 1 - SKETCHES_KEPT)).toList();
    }

    private List<String> and(Stream<String> told) {
        var all = new LinkedHashSet<>(saw);
        // What comes again is the newest again.
        told.forEach(all::addLast);
        return all.stream().skip(Math.max(0, all.size() - SEEN_KEPT)).toList();
    }
}
