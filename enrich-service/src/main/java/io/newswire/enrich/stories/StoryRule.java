package io.newswire.enrich.stories;

import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.enrich.stories.Step.Happening;
import io.newswire.enrich.stories.StoryState.Meeting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a story does with a move. A story is either one of its own, with members, or it was merged into another one, since the
 * article that it is named after turned out to repeat one of that: then it passes on what comes. So articles come together
 * with what each of them repeats most, and with what that repeats, under one id, whatever the order of the moves.
 *
 * <p>Whoever takes an article says so to the story that is named after it. There the article's newest revision is known, and
 * who has an earlier one is told that it leaves: so an article is in one story when all moves have come, or in none.
 */
public final class StoryRule {
    /** A chain of merged stories is shorter; a circle, which revisions can make, is opened then, where its id is lowest. */
    static final int MOST_HOPS = 16;

    private final String id;
    private final Members members;
    private final Instant now;
    private final List<Effect> effects = new ArrayList<>();
    private StoryState state;

    private StoryRule(String id, StoryState state, Members members, Instant now) {
        this.id = id;
        this.state = state;
        this.members = members;
        this.now = now;
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
        var rule = new StoryRule(id, state, members, now);
        var happening = rule.happens(move);
        return new Step(rule.state.having(members.atHand(), members.otherCount()), happening, rule.effects);
    }

    private Happening happens(StoryMove move) {
        var happening = does(move);
        if (since() != null || state.mergedInto() != null) {
            for (var meeting : takeMeetings()) {
                happening = isMet(move.articleId(), meeting) == Happening.MERGED ? Happening.MERGED : happening;
            }
        }
        return happening;
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
        int newest = newest();
        if (member.revision() < newest) {
            return Happening.REPEATED;
        }
        if (state.mergedInto() != null && state.wasMet() && !move.saysAnother()) {
            return staysWhereItIs(move, member, state.mergedInto());
        }
        if (move.saysAnother() && member.revision() > newest) {
            goWithoutIt();
        }
        if (state.mergedInto() != null) {
            state = state.onItsOwn();
            if (state.told()) {
                end();
            }
        }
        return take(move, member);
    }

    /** The article that it is named after still repeats nothing: that is not why it is there. */
    private Happening staysWhereItIs(StoryMove move, Member member, String story) {
        var joins = StoryMove.joins(member, null);
        send(story, move.saysTheSame() ? joins.ofSameText() : joins);
        if (member.revision() > newest()) {
            leaveElsewhere(member.revision(), story);
            state = state.away(member.revision(), story);
        }
        return Happening.PASSED_ON;
    }

    private Happening joins(StoryMove move, Member member) {
        if (state.mergedInto() != null) {
            if (!opensCircle(move, state.mergedInto())) {
                return passOn(move, state.mergedInto());
            }
            state = state.onItsOwn();
        }
        var of = member.duplicate() == null ? id : member.duplicate().of();
        if (move.hops() == 1 && !of.equals(id) && members.get(of).isEmpty()) {
            // What it repeats was here when it was passed on, and is not any more: it is known there where that is now.
            return passOn(move, of);
        }
        var happening = take(move, member);
        if (move.home() != null) {
            effects.add(new Effect.Placed(new StoryPlace(member.articleId(), member.revision(), id, move.home())));
        }
        if (!isNamesake(member) && happening != Happening.REPEATED) {
            var follows = StoryMove.follows(member.articleId(), member.revision(), id);
            send(member.articleId(), follows.ofAnotherText(move.saysAnother()));
        }
        if (happening != Happening.REPEATED) {
            meetOthers(move);
        }
        return happening;
    }

    private Happening leavesOrMeets(StoryMove move) {
        if (move.metBy() != null) {
            return move.hops() < 2 * MOST_HOPS ? isMet(move) : Happening.REPEATED;
        }
        if (move.alike() != null) {
            return meets(move);
        }
        return move.articleId().equals(id) ? goes(move) : leaves(move);
    }

    private Happening meets(StoryMove move) {
        var next = state.mergedInto();
        if (next != null && move.hops() < 2 * MOST_HOPS) {
            return passOn(move, next);
        }
        meetOthers(move);
        return Happening.REPEATED;
    }

    /** Those that are like a member, and are not members, are told where: their stories are one with this. */
    private void meetOthers(StoryMove move) {
        if (move.alike() != null && members.get(move.articleId()).isPresent()) {
            move.alike().stream()
                    .filter(other -> !other.equals(id) && members.get(other).isEmpty())
                    .forEach(other -> send(other, StoryMove.isMet(move.articleId(), id, since())));
        }
    }

    private Happening isMet(StoryMove move) {
        var next = state.mergedInto();
        var other = Objects.requireNonNull(move.metBy());
        return next != null && !other.equals(id)
                ? passOn(move, next)
                : isMet(move.articleId(), new Meeting(other, move.metSince()));
    }

    /**
     * Of two stories that are one, that goes on whose first article was first to say it, as a copy goes to the story of what was
     * before: so no story is merged in a circle. While nothing is known of the first article of this one, it waits.
     *
     * @param articleId of the article that is like both
     */
    private Happening isMet(String articleId, Meeting other) {
        // The article that the other is named after may have come here meanwhile, and the news of it brings that story
        // along.
        if (other.story().equals(id) || members.get(other.story()).isPresent()) {
            return Happening.REPEATED;
        }
        if (state.mergedInto() != null) {
            send(state.mergedInto(), StoryMove.isMet(articleId, other.story(), other.since()));
            return Happening.PASSED_ON;
        }
        if (state.awayBy() > 0) {
            return Happening.REPEATED;
        }
        var since = since();
        if (since == null) {
            state = state.meeting(other);
            return Happening.PASSED_ON;
        }
        if (other.since() == null || isBefore(since, id, other.since(), other.story())) {
            send(other.story(), StoryMove.isMet(articleId, id, since));
            return Happening.PASSED_ON;
        }
        members.get(id).ifPresent(namesake -> state = state.away(namesake.revision(), other.story()));
        moveMembers(other.story());
        state = state.mergedInto(other.story(), true);
        return tell(Change.MERGED, null);
    }

    private static boolean isBefore(Instant since, String id, Instant otherSince, String other) {
        int order = since.compareTo(otherSince);
        return order < 0 || order == 0 && id.compareTo(other) < 0;
    }

    /** When the article that it is named after began to say what it says; null where that is not known here. */
    private @Nullable Instant since() {
        return members.get(id).map(Member::seenAt).orElse(null);
    }

    private List<Meeting> takeMeetings() {
        var meetings = state.meetings();
        state = state.meetings(List.of());
        return meetings;
    }

    private boolean opensCircle(StoryMove move, String next) {
        return move.hops() >= 2 * MOST_HOPS || move.hops() >= MOST_HOPS && id.compareTo(next) < 0;
    }

    private Happening passOn(StoryMove move, String to) {
        send(to, move.passedOn());
        return Happening.PASSED_ON;
    }

    private Happening take(StoryMove move, Member member) {
        var known = members.get(member.articleId());
        int newest = isNamesake(member) ? newest() : 0;
        if (known.isPresent() && known.get().revision() >= member.revision() || member.revision() < newest) {
            return Happening.REPEATED;
        }
        if (isNamesake(member)) {
            leaveElsewhere(member.revision(), id);
            state = state.here();
        }
        var first = firstPublisher();
        var seenAt = known.map(Member::seenAt).filter(member.seenAt()::isAfter).orElse(member.seenAt());
        members.put(Cards.seenAt(member, seenAt));
        if (move.saysTheSame()
                && known.filter(card -> Cards.sayTheSame(card, member)).isPresent()) {
            return Happening.READ_AGAIN;
        }
        if (!state.told()) {
            // What was a copy, and goes on without what it repeated, names a story that there is no longer.
            boolean alone = members.count() < 2 && !(isNamesake(member) && member.duplicate() != null);
            return alone ? Happening.ALONE : tell(Change.CREATED, member.articleId());
        }
        if (first == null || first.equals(firstPublisher())) {
            return tell(known.isPresent() ? Change.REVISED : Change.JOINED, member.articleId());
        }
        return tell(Change.FIRST_PUBLISHER_CHANGED, member.articleId());
    }

    /** The article that it is named after was deleted, wherever it was. */
    private Happening goes(StoryMove move) {
        if (newest() >= move.revision()) {
            return Happening.REPEATED;
        }
        boolean away = !state.awayIn().isEmpty();
        leaveElsewhere(move.revision(), id);
        state = state.gone(move.revision()).meetings(List.of());
        return members.get(id).isPresent() ? left(id) : away ? Happening.PASSED_ON : Happening.REPEATED;
    }

    private Happening leaves(StoryMove move) {
        var known = members.get(move.articleId());
        if (known.isEmpty()) {
            var next = state.mergedInto();
            return next == null || move.hops() >= 2 * MOST_HOPS ? Happening.REPEATED : passOn(move, next);
        }
        return known.get().revision() >= move.revision() ? Happening.REPEATED : left(move.articleId());
    }

    private Happening left(String articleId) {
        members.remove(articleId);
        if (state.told()) {
            if (members.count() == 0) {
                end();
            } else {
                tell(Change.LEFT, articleId);
            }
        }
        return Happening.LEFT;
    }

    private Happening follows(StoryMove move, String story) {
        int newest = newest();
        if (move.revision() < newest) {
            send(story, StoryMove.leaves(id, newest));
            return Happening.REPEATED;
        }
        if (move.revision() == newest
                && (state.awayIn().contains(story) || members.get(id).isPresent())) {
            return Happening.REPEATED;
        }
        var before = state.mergedInto();
        boolean stays = state.wasMet() && move.revision() == newest;
        if (move.revision() > newest) {
            leaveElsewhere(move.revision(), story);
            if (move.saysAnother()) {
                goWithoutIt();
            } else if (before != null && state.wasMet() && !before.equals(story)) {
                send(before, StoryMove.isMet(id, story, null));
            }
        }
        state = state.away(move.revision(), story);
        members.remove(id);
        int others = moveMembers(story);
        boolean merges = before == null ? state.told() || others > 0 : state.told() && !before.equals(story);
        state = state.mergedInto(story, stays);
        if (merges) {
            tell(Change.MERGED, null);
        }
        return merges ? Happening.MERGED : Happening.FOLLOWED;
    }

    private int moveMembers(String story) {
        var all = members.removeAll();
        all.forEach(member -> send(story, StoryMove.joins(member, null)));
        return all.size();
    }

    /**
     * The article that the story is named after says something else now: who repeated what it said goes on under the name of that
     * of them which was seen first, of those at hand.
     */
    private void goWithoutIt() {
        if (members.count() == (members.get(id).isPresent() ? 1 : 0)) {
            return;
        }
        members.remove(id);
        var others = members.removeAll();
        var first = others.getFirst();
        send(first.articleId(), StoryMove.standsAlone(first).ofAnotherText(true));
        others.stream().skip(1).forEach(member -> send(first.articleId(), StoryMove.joins(member, null)));
        if (state.told()) {
            end();
        }
    }

    private boolean isNamesake(Member member) {
        return member.articleId().equals(id);
    }

    /** Revision of the article that it is named after, as far as is known here; 0 where nothing is. */
    private int newest() {
        return Math.max(state.awayBy(), members.get(id).map(Member::revision).orElse(0));
    }

    /** Earlier revisions of the article that it is named after leave where they are. */
    private void leaveElsewhere(int revision, String but) {
        state.awayIn().stream()
                .filter(story -> !story.equals(but))
                .forEach(story -> send(story, StoryMove.leaves(id, revision)));
    }

    private void send(String story, StoryMove move) {
        effects.add(new Effect.Sent(story, move));
    }

    private void end() {
        var at = later();
        state = state.told(false, at);
        effects.add(new Effect.Ended(id, at));
    }

    private Happening tell(Change change, @Nullable String changed) {
        var at = later();
        state = state.told(true, at);
        var listed = changed == null ? members.atHand() : members.with(changed);
        effects.add(new Effect.Told(new Story(
                id,
                change,
                changed,
                listed,
                members.count(),
                firstPublisher(),
                agency(listed),
                state.mergedInto(),
                at)));
        return Happening.valueOf(change.name());
    }

    private @Nullable String firstPublisher() {
        return members.first().map(Member::articleId).orElse(null);
    }

    private static @Nullable String agency(List<Member> members) {
        return members.stream()
                .map(Member::sourceOrganization)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Now, and later than what was told before. */
    private Instant later() {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var last = state.updatedAt();
        return last == null || at.isAfter(last) ? at : last.plusMillis(1);
    }
}
