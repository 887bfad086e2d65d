package io.newswire.enrich.stories;

import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.enrich.stories.Step.Happening;
import io.newswire.enrich.stories.StoryState.Rewritten;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a story does with a move. A story is either one of its own, with members, or it was merged into another one, since the
 * article that it is named after turned out to repeat one of that, or an article to be like articles of both: then it passes on
 * what comes. So articles come together
 * with what each of them repeats most, and with what that repeats, under one id, whatever the order of the moves.
 *
 * <p>Whoever takes an article says so to the story that is named after it. There the article's newest revision is known, and
 * who has an earlier one is told that it leaves: so an article is in one story when all moves have come, or in none.
 */
public final class StoryRule {
    private final StoryAtWork story;
    private final Meetings meetings;

    private StoryRule(StoryAtWork story) {
        this.story = story;
        this.meetings = new Meetings(story);
    }

    /**
     * @param id of the story that the move came to
     * @param state what is known of it, {@link StoryState#UNKNOWN} where nothing is
     * @param others its members that the state does not hold: changed with it
     */
    public static Step step(String id, StoryState state, OtherMembers others, StoryMove move, Instant now) {
        return step(id, state, new Members(state, others, Story.MOST_MEMBERS), move, now);
    }

    static Step step(String id, StoryState state, Members members, StoryMove move, Instant now) {
        var story = new StoryAtWork(id, state, members, now);
        var rule = new StoryRule(story);
        var happening = rule.does(move);
        return story.after(rule.meetings.haveMerged() ? Happening.MERGED : happening);
    }

    private Happening does(StoryMove move) {
        return switch (move.kind()) {
            case STANDS_ALONE -> standsAlone(move, card(move));
            case JOINS -> joins(move, card(move));
            case LEAVES -> leavesOrMeets(move);
            case FOLLOWS -> follows(move, Objects.requireNonNull(move.story()));
        };
    }

    private static Member card(StoryMove move) {
        var member = move.member();
        if (member == null) {
            throw new IllegalArgumentException(move.kind() + " without a member");
        }
        return member;
    }

    private Happening standsAlone(StoryMove move, Member member) {
        int newest = story.newest();
        if (member.revision() < newest) {
            return Happening.REPEATED;
        }
        var merged = story.state.mergedInto();
        if (merged != null && story.state.wasMet() && !move.saysAnother()) {
            return staysWhereItIs(move, member, merged);
        }
        if (move.saysAnother() && story.isNew(member.revision())) {
            goWithoutIt(member.seenAt());
        }
        if (merged != null) {
            story.state = story.state.onItsOwn();
            if (story.state.told()) {
                story.end();
            }
        }
        var happening = take(move, member);
        meetings.tellOthers(move);
        return happening;
    }

    /** The article that it is named after still repeats nothing: that is not why it is there. */
    private Happening staysWhereItIs(StoryMove move, Member member, String where) {
        var joins = StoryMove.joins(member, null);
        story.send(where, move.saysTheSame() ? joins.ofSameText() : joins);
        if (story.isNew(member.revision())) {
            story.leaveElsewhere(member.revision(), where);
            story.state = story.state.away(member.revision(), where);
        }
        return Happening.PASSED_ON;
    }

    private Happening joins(StoryMove move, Member member) {
        var of = member.duplicate() == null ? story.id : member.duplicate().of();
        var rewritten = story.state.rewritten();
        boolean forWhatItSays = of.equals(story.id) || move.hops() == 0;
        if (rewritten != null && forWhatItSays && isOfBefore(rewritten, move)) {
            return rewritten.goesOn() == null
                    ? goesAlone(move, member)
                    : story.passOn(move.whereverIs(story.id), rewritten.goesOn());
        }
        if (story.state.mergedInto() != null) {
            if (!opensCircle(move, story.state.mergedInto())) {
                return story.passOn(move, story.state.mergedInto());
            }
            story.state = story.state.onItsOwn();
        }
        var elsewhere = move.hops() == 0 || move.saidAt(of) == null ? null : story.whereIs(of, move);
        if (elsewhere != null) {
            return story.passOn(move, elsewhere);
        }
        if (story.isNamesake(member) && move.saysAnother() && story.isNew(member.revision())) {
            // It was passed on to its own story, by way of what it said before.
            goWithoutIt(member.seenAt());
        }
        var happening = take(move, member);
        place(move, story.id);
        if (happening == Happening.REPEATED) {
            return happening;
        }
        if (!story.isNamesake(member)) {
            var follows =
                    StoryMove.follows(member.articleId(), member.revision(), story.id, member.seenAt(), story.since());
            story.send(member.articleId(), follows.ofAnotherText(move.saysAnother()));
        }
        meetings.tellOthers(move);
        return happening;
    }

    /** What it repeats is no longer said, and nothing else repeats it. */
    private Happening goesAlone(StoryMove move, Member member) {
        place(move, member.articleId());
        boolean wasMet = member.duplicate() == null || !member.duplicate().of().equals(story.id);
        var alone = StoryMove.standsAlone(member).ofAnotherText(wasMet || move.saysAnother());
        var alike = Objects.requireNonNullElse(move.alike(), List.<String>of());
        story.send(member.articleId(), alone.meeting(alike, Objects.requireNonNullElse(move.saidAt(), Map.of())));
        return Happening.PASSED_ON;
    }

    private void place(StoryMove move, String where) {
        if (move.home() != null) {
            story.does(new Effect.Placed(new StoryPlace(move.articleId(), move.revision(), where, move.home())));
        }
    }

    /** Whether it is of what the article that this is named after said before it was rewritten. */
    private boolean isOfBefore(Rewritten rewritten, StoryMove move) {
        var said = move.saidAt(story.id);
        return said != null && said.isBefore(rewritten.at());
    }

    private Happening leavesOrMeets(StoryMove move) {
        if (move.metBy() != null) {
            return meetings.isMet(move);
        }
        if (move.alike() != null) {
            return meetings.comesToLight(move);
        }
        return move.articleId().equals(story.id) ? goes(move) : leaves(move);
    }

    private boolean opensCircle(StoryMove move, String next) {
        return move.hops() >= 2 * StoryAtWork.MOST_HOPS
                || move.hops() >= StoryAtWork.MOST_HOPS && story.id.compareTo(next) < 0;
    }

    private Happening take(StoryMove move, Member member) {
        var known = story.members.get(member.articleId());
        int newest = story.isNamesake(member) ? story.newest() : 0;
        if (known.isPresent() && known.get().revision() >= member.revision() || member.revision() < newest) {
            return Happening.REPEATED;
        }
        if (story.isNamesake(member)) {
            story.leaveElsewhere(member.revision(), story.id);
            story.state = story.state.here();
        }
        var first = story.firstPublisher();
        story.members.put(known.isPresent() && !move.saysAnother() ? Cards.seenFirst(member, known.get()) : member);
        if (move.saysTheSame()
                && known.filter(card -> Cards.sayTheSame(card, member)).isPresent()) {
            return Happening.READ_AGAIN;
        }
        if (!story.state.told()) {
            // What was a copy, and goes on without what it repeated, names a story that there is no longer.
            boolean alone = story.members.count() < 2 && !(story.isNamesake(member) && member.duplicate() != null);
            return alone ? Happening.ALONE : story.tell(Change.CREATED, member.articleId());
        }
        if (first == null || first.equals(story.firstPublisher())) {
            return story.tell(known.isPresent() ? Change.REVISED : Change.JOINED, member.articleId());
        }
        return story.tell(Change.FIRST_PUBLISHER_CHANGED, member.articleId());
    }

    /** The article that it is named after was deleted, wherever it was. */
    private Happening goes(StoryMove move) {
        if (story.newest() >= move.revision()) {
            return Happening.REPEATED;
        }
        boolean away = !story.state.awayIn().isEmpty();
        story.leaveElsewhere(move.revision(), story.id);
        story.state = story.state.gone(move.revision()).meetings(List.of());
        if (story.members.get(story.id).isPresent()) {
            return left(story.id);
        }
        return away ? Happening.PASSED_ON : Happening.REPEATED;
    }

    private Happening leaves(StoryMove move) {
        var known = story.members.get(move.articleId());
        if (known.isEmpty()) {
            var next = story.state.mergedInto();
            return next == null || move.hops() >= 2 * StoryAtWork.MOST_HOPS
                    ? Happening.REPEATED
                    : story.passOn(move, next);
        }
        return known.get().revision() >= move.revision() ? Happening.REPEATED : left(move.articleId());
    }

    private Happening left(String articleId) {
        story.members.remove(articleId);
        if (story.state.told()) {
            if (story.members.count() == 0) {
                story.end();
            } else {
                story.tell(Change.LEFT, articleId);
            }
        }
        return Happening.LEFT;
    }

    private Happening follows(StoryMove move, String into) {
        int newest = story.newest();
        if (move.revision() < newest) {
            story.send(into, StoryMove.leaves(story.id, newest));
            return Happening.REPEATED;
        }
        if (move.revision() == newest
                && (story.state.awayIn().contains(into)
                        || story.members.get(story.id).isPresent())) {
            return Happening.REPEATED;
        }
        var before = story.state.mergedInto();
        boolean stays = story.state.wasMet() && !story.isNew(move.revision());
        if (story.isNew(move.revision())) {
            story.leaveElsewhere(move.revision(), into);
            if (move.saysAnother() || isLaterText(move.since())) {
                goWithoutIt(move.since());
            } else if (before != null && story.state.wasMet() && !before.equals(into)) {
                story.send(before, StoryMove.isMet(story.id, null, into, null, null));
            }
        }
        story.state = story.state.away(move.revision(), into);
        story.members.remove(story.id);
        int others = story.moveMembers(into, move.saidAt(into));
        boolean merges = before == null ? story.state.told() || others > 0 : story.state.told() && !before.equals(into);
        story.state = story.state.mergedInto(into, stays);
        if (merges) {
            story.tell(Change.MERGED, null);
        }
        return merges ? Happening.MERGED : Happening.FOLLOWED;
    }

    /** It began later to say what it says than what is known of it here: moves of one article may overtake one another. */
    private boolean isLaterText(@Nullable Instant since) {
        var known = story.since();
        return known != null && since != null && since.isAfter(known);
    }

    /**
     * The article that the story is named after says something else now: who repeated what it said goes on under the name of that
     * of them which was seen first, of those at hand.
     *
     * @param since when it was rewritten; null where a former version of this program did not say
     */
    private void goWithoutIt(@Nullable Instant since) {
        boolean alone = story.members.count() == (story.members.get(story.id).isPresent() ? 1 : 0);
        if (alone) {
            story.state = story.state.rewritten(since, null);
            return;
        }
        story.members.remove(story.id);
        var others = story.members.removeAll();
        var first = others.getFirst();
        story.send(first.articleId(), StoryMove.standsAlone(first).ofAnotherText(true));
        others.stream().skip(1).forEach(member -> story.send(first.articleId(), StoryMove.joins(member, null)));
        story.state = story.state.rewritten(since, first.articleId());
        if (story.state.told()) {
            story.end();
        }
    }
}
