package io.newswire.enrich.stories;

import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.enrich.stories.Step.Happening;
import io.newswire.enrich.stories.StoryState.Former;
import io.newswire.enrich.stories.StoryState.Text;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a story does with a move. A story is either one of its own, with members, or it was merged into another one, since the
 * article that it is named after turned out to repeat one of that, or an article to be like articles of both: then it passes on
 * what comes. So articles come together with what each of them repeats most, and with what that repeats, under one id, whatever
 * the order of the moves.
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
        return story.after(rule.does(move));
    }

    private Happening does(StoryMove move) {
        return switch (move.kind()) {
            case STANDS_ALONE -> standsAlone(move, card(move));
            case JOINS -> joins(move, card(move));
            case LEAVES -> leavesOrMeets(move);
            case FOLLOWS -> {
                var into = Objects.requireNonNull(move.story());
                yield follows(move, new Text(into, move.saidAt(into)));
            }
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
        var sender = move.sentBackBy() == null ? null : new Text(move.sentBackBy(), move.about());
        if (story.isOfBefore(member.seenAt())) {
            if (sender != null && sender.equals(story.goesOn(member.seenAt()))) {
                // Who repeated what it said before is sent here from there.
                story.state = story.state.former(new Former(member.seenAt(), null, null));
            }
            return Happening.REPEATED;
        }
        if (member.revision() < story.newest()) {
            return Happening.REPEATED;
        }
        story.turnTo(member.seenAt());
        var merged = story.state.into();
        if (merged != null && isThereForAnotherReason(move, sender, merged)) {
            return staysWhereItIs(move, member, merged);
        }
        if (merged == null) {
            return taken(move, member);
        }
        boolean comesBack = story.isGone();
        story.partsFromOther();
        var happening = taken(move, member);
        if (comesBack) {
            // Who repeated it while it was deleted is there.
            meetings.tell(merged, story.id);
        }
        return happening;
    }

    /**
     * Its story was not merged for what this revision repeats, or not for what sends it back: unless that has come back here from
     * there.
     */
    private boolean isThereForAnotherReason(StoryMove move, @Nullable Text sender, Text where) {
        if (sender == null) {
            return story.state.staysMerged();
        }
        return (story.state.staysMerged() || !story.isNew(move.revision()))
                && !where.isSaidToBe(sender)
                && !move.comesHomeAgain();
    }

    /** The article that it is named after still repeats nothing: that is not why it is there. */
    private Happening staysWhereItIs(StoryMove move, Member member, Text where) {
        boolean isNew = story.isNew(member.revision());
        story.passOn(move.joinsInstead(), where);
        if (isNew) {
            story.leaveElsewhere(member.revision(), where.story());
            story.state = story.state.away(member.revision(), where.story());
        }
        // Its article was published as one of its own story.
        return story.state.told() ? Happening.PASSED_ON : story.tell(Change.MERGED, null);
    }

    private Happening joins(StoryMove move, Member member) {
        if (story.isNamesake(member)) {
            // It came by way of others that were merged into its own story, maybe for what it said before.
            if (story.isOfBefore(member.seenAt())) {
                return place(move, story.id, Happening.REPEATED);
            }
            story.turnTo(member.seenAt());
        }
        var said = move.about(story.id);
        story.turnTo(said);
        if (said != null && story.isOfBefore(said)) {
            return goesOn(move, member, said);
        }
        var next = story.state.into();
        if (next != null) {
            if (!story.opensCircle(move)) {
                return story.passOn(said == null ? move : move.cameBy(story.id, said), next);
            }
            story.state = story.state.onItsOwn();
            // Where the circle was opened there too, the two are one.
            meetings.tell(next, story.id);
        }
        var happening = taken(move, member);
        if (happening != Happening.REPEATED && !story.isNamesake(member)) {
            var since = story.text().since();
            story.send(member.articleId(), StoryMove.follows(member, story.id, since));
        }
        return place(move, story.id, happening);
    }

    private Happening taken(StoryMove move, Member member) {
        var happening = take(move, member);
        if (!move.others().isEmpty() && has(member)) {
            meetings.tellOthers(move);
        }
        return happening;
    }

    private boolean has(Member member) {
        return story.members
                .get(member.articleId())
                .filter(known -> known.revision() == member.revision())
                .isPresent();
    }

    /** What it repeats is no longer said here: it goes to others that repeat that, or is the first that they go to. */
    private Happening goesOn(StoryMove move, Member member, Instant said) {
        var text = Text.of(member);
        var known = story.goesOn(said);
        var goesOn = story.leadsTo(said, move);
        if (goesOn != null && !goesOn.story().equals(text.story())) {
            return story.passOn(move, goesOn);
        }
        story.send(text.story(), move.passedBack(story.id, said));
        if (goesOn == null && !story.isNamesake(member)) {
            story.leadTo(said, text);
        }
        if (known != null && !known.equals(text)) {
            // It was the first to go on, and says it again; or what it repeats was said there too.
            meetings.tell(text, known);
        }
        return place(move, member.articleId(), Happening.PASSED_ON);
    }

    private Happening place(StoryMove move, String where, Happening happening) {
        if (move.home() != null) {
            story.does(new Effect.Placed(new StoryPlace(move.articleId(), move.revision(), where, move.home())));
        }
        return happening;
    }

    private Happening leavesOrMeets(StoryMove move) {
        if (move.metBy() != null) {
            return meetings.isMet(move);
        }
        return move.articleId().equals(story.id) ? goes(move) : leaves(move);
    }

    private Happening take(StoryMove move, Member member) {
        var known = story.members.get(member.articleId());
        int newest = story.isNamesake(member) ? story.newest() : 0;
        if (known.isPresent() && known.get().revision() >= member.revision() || member.revision() < newest) {
            return Happening.REPEATED;
        }
        if (story.isNamesake(member)) {
            story.leaveElsewhere(member.revision(), story.id);
            story.state = story.state.here().since(member.seenAt());
        }
        var first = story.firstPublisher();
        story.members.put(member);
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
        story.state = story.state.gone(move.revision());
        if (story.members.get(story.id).isPresent()) {
            return left(story.id);
        }
        return away ? Happening.PASSED_ON : Happening.REPEATED;
    }

    private Happening leaves(StoryMove move) {
        var known = story.members.get(move.articleId());
        if (known.isEmpty()) {
            var next = story.state.into();
            return next == null || !StoryAtWork.hasFarToGo(move) ? Happening.REPEATED : story.passOn(move, next);
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

    private Happening follows(StoryMove move, Text into) {
        int newest = story.newest();
        if (move.since() != null && story.isOfBefore(move.since()) && story.goesOn(move.since()) == null) {
            story.pointTo(move.since(), into);
        }
        if (move.revision() < newest || story.isOfBefore(move.since())) {
            story.send(into.story(), StoryMove.leaves(story.id, Math.max(newest, move.revision() + 1)));
            return Happening.REPEATED;
        }
        if (move.revision() == newest
                && (story.state.awayIn().contains(into.story())
                        || story.members.get(story.id).isPresent())) {
            return Happening.REPEATED;
        }
        boolean isNew = story.isNew(move.revision());
        story.turnTo(move.since());
        var before = story.state.into();
        boolean met = story.state.wasMet();
        if (isNew) {
            story.leaveElsewhere(move.revision(), into.story());
            if (before != null && met && !before.story().equals(into.story())) {
                var isMet = StoryMove.isMet(story.id, before.since(), into.story(), into.since());
                story.send(before.story(), isMet);
            }
        }
        story.state = story.state.away(move.revision(), into.story());
        story.members.remove(story.id);
        int others = story.moveMembers(into);
        boolean merges = before == null
                ? story.state.told() || others > 0
                : story.state.told() && !before.story().equals(into.story());
        boolean stays = story.state.staysMerged() && !isNew;
        var merged = story.state.mergedInto(into, met && !isNew || move.metBy() != null);
        story.state = stays ? merged.alsoMet() : merged;
        return merges ? story.tell(Change.MERGED, null) : Happening.FOLLOWED;
    }
}
