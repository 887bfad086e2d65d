package io.newswire.enrich.stories;

import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.enrich.stories.Step.Happening;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a story does with a move. A story is either one of its own, with members, or it was merged into another one, since the
 * article that it is named after turned out to repeat one of that: then it passes on what comes. So the articles that repeat
 * one another, directly or through others, come together under one id, whatever the order of the moves.
 */
public final class StoryRule {
    /** A chain of merged stories is shorter; a circle, which revisions can make, is opened then, where its id is lowest. */
    static final int MOST_HOPS = 16;

    private final String id;
    private final Instant now;
    private final List<Effect> effects = new ArrayList<>();
    private StoryState state;

    private StoryRule(String id, StoryState state, Instant now) {
        this.id = id;
        this.state = state;
        this.now = now;
    }

    /**
     * @param id of the story that the move came to
     * @param state what is known of it, {@link StoryState#UNKNOWN} where nothing is
     */
    public static Step step(String id, StoryState state, StoryMove move, Instant now) {
        var rule = new StoryRule(id, state, now);
        var happening = rule.happens(move);
        return new Step(rule.state, happening, rule.effects);
    }

    private Happening happens(StoryMove move) {
        return switch (move.kind()) {
            case STANDS_ALONE -> standsAlone(card(move));
            case JOINS -> joins(move, card(move));
            case LEAVES -> leaves(move);
            case FOLLOWS -> follows(move);
        };
    }

    private static Member card(StoryMove move) {
        var member = move.member();
        if (member == null) {
            throw new IllegalArgumentException(move.kind() + " without a member");
        }
        return member;
    }

    private Happening standsAlone(Member member) {
        if (state.mergedInto() != null) {
            if (member.revision() < state.mergedBy()) {
                return Happening.REPEATED;
            }
            state = state.ofItsOwn();
            if (state.told()) {
                end();
            }
        }
        return take(member);
    }

    private Happening joins(StoryMove move, Member member) {
        if (state.mergedInto() != null) {
            if (!opensCircle(move, state.mergedInto())) {
                return passOn(move, state.mergedInto());
            }
            state = state.ofItsOwn();
        }
        if (state.before() != null && state.member(member.articleId()).isEmpty()) {
            effects.add(new Effect.Sent(state.before(), StoryMove.leaves(member.articleId(), member.revision())));
        }
        var happening = take(member);
        if (move.home() != null) {
            effects.add(new Effect.Placed(new StoryPlace(member.articleId(), member.revision(), id, move.home())));
        }
        if (!member.articleId().equals(id)) {
            var follows = StoryMove.follows(member.articleId(), member.revision(), id);
            effects.add(new Effect.Sent(member.articleId(), follows));
        }
        return happening;
    }

    private boolean opensCircle(StoryMove move, String next) {
        return move.hops() >= 2 * MOST_HOPS || move.hops() >= MOST_HOPS && id.compareTo(next) < 0;
    }

    private Happening passOn(StoryMove move, String to) {
        effects.add(new Effect.Sent(to, move.passedOn()));
        return Happening.PASSED_ON;
    }

    private Happening take(Member member) {
        var known = state.member(member.articleId());
        if (known.isPresent() && known.get().revision() >= member.revision()) {
            return Happening.REPEATED;
        }
        var first = FirstPublisher.of(state.members());
        state = state.with(member);
        if (!state.told()) {
            return state.members().size() < 2 ? Happening.ALONE : tell(Change.CREATED, member.articleId());
        }
        boolean sameFirst = first == null || first.equals(FirstPublisher.of(state.members()));
        if (sameFirst) {
            return tell(known.isPresent() ? Change.REVISED : Change.JOINED, member.articleId());
        }
        return tell(Change.FIRST_PUBLISHER_CHANGED, member.articleId());
    }

    private Happening leaves(StoryMove move) {
        var known = state.member(move.articleId());
        if (known.isEmpty()) {
            var elsewhere = state.mergedInto() == null ? state.before() : state.mergedInto();
            return elsewhere == null || move.hops() >= 2 * MOST_HOPS ? Happening.REPEATED : passOn(move, elsewhere);
        }
        if (known.get().revision() >= move.revision()) {
            return Happening.REPEATED;
        }
        state = state.without(move.articleId());
        if (state.told()) {
            if (state.members().isEmpty()) {
                end();
            } else {
                tell(Change.LEFT, move.articleId());
            }
        }
        return Happening.LEFT;
    }

    private Happening follows(StoryMove move) {
        var story = String.valueOf(move.story());
        int own = state.member(id).map(Member::revision).orElse(state.mergedBy());
        if (own > move.revision() || story.equals(id) || story.equals(state.mergedInto())) {
            return Happening.REPEATED;
        }
        // Its own article is there with this revision already, unless a circle was opened here.
        var others = own < move.revision() ? state.membersWithout(id) : state.members();
        others.forEach(member -> effects.add(new Effect.Sent(story, StoryMove.joins(member, null))));
        boolean merges = state.mergedInto() == null && (state.told() || !others.isEmpty());
        state = state.mergedInto(story, move.revision());
        if (merges) {
            tell(Change.MERGED, null);
        }
        return merges ? Happening.MERGED : Happening.FOLLOWED;
    }

    private void end() {
        var at = later();
        state = state.told(false, at);
        effects.add(new Effect.Ended(id, at));
    }

    private Happening tell(Change change, @Nullable String changed) {
        var at = later();
        state = state.told(true, at);
        var members = state.members();
        effects.add(new Effect.Told(new Story(
                id,
                change,
                changed,
                members.stream().limit(Story.MOST_MEMBERS).toList(),
                members.size(),
                FirstPublisher.of(members),
                agency(members),
                state.mergedInto(),
                at)));
        return Happening.valueOf(change.name());
    }

    private static @Nullable String agency(List<Member> members) {
        return members.stream()
                .map(Member::sourceOrganization)
                .filter(name -> name != null)
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
