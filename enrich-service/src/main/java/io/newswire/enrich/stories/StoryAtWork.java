package io.newswire.enrich.stories;

import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.enrich.stories.Step.Happening;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One story during one step: what is known under its id, and what follows. */
final class StoryAtWork {
    /** A chain of merged stories is shorter; a circle, which revisions can make, is opened then, where its id is lowest. */
    static final int MOST_HOPS = 16;

    /** By so many other stories a move comes here, where stories are merged again and again, and as often it is sent back. */
    private static final int HOPS_THERE = 6;

    final String id;
    final Members members;
    StoryState state;
    private final Instant now;
    private final List<Effect> effects = new ArrayList<>();

    StoryAtWork(String id, StoryState state, Members members, Instant now) {
        this.id = id;
        this.state = state;
        this.members = members;
        this.now = now;
    }

    Step after(Happening happening) {
        return new Step(state.having(members.atHand(), members.otherCount()), happening, effects);
    }

    boolean isNamesake(Member member) {
        return member.articleId().equals(id);
    }

    /** Revision of the article that it is named after, as far as is known here; 0 where nothing is. */
    int newest() {
        return Math.max(state.awayBy(), members.get(id).map(Member::revision).orElse(0));
    }

    /** Whether nothing is known of this revision of the article that it is named after: a deletion has the number of the next one. */
    boolean isNew(int revision) {
        boolean gone = state.awayIn().isEmpty() && members.get(id).isEmpty();
        return revision > newest() || gone && revision == state.awayBy();
    }

    /** When the article that it is named after began to say what it says; null where that is not known here. */
    @Nullable
    Instant since() {
        return members.get(id).map(Member::seenAt).orElse(null);
    }

    @Nullable
    String firstPublisher() {
        return members.first().map(Member::articleId).orElse(null);
    }

    void does(Effect effect) {
        effects.add(effect);
    }

    void send(String story, StoryMove move) {
        does(new Effect.Sent(story, move));
    }

    Happening passOn(StoryMove move, String to) {
        send(to, move.passedOn());
        return Happening.PASSED_ON;
    }

    /**
     * The story that knows more of an article which was here when a move was passed on, and is not any more: its own, and where that
     * does not know yet, the one that went on without the first article. Null where it is here, or nowhere to be found.
     */
    @Nullable
    String whereIs(String articleId, StoryMove move) {
        if (members.get(articleId).isPresent() || articleId.equals(id)) {
            return null;
        }
        if (move.hops() <= HOPS_THERE) {
            return articleId;
        }
        var rewritten = state.rewritten();
        return rewritten == null || move.hops() > 2 * HOPS_THERE + 2 ? null : rewritten.goesOn();
    }

    /** Earlier revisions of the article that it is named after leave where they are. */
    void leaveElsewhere(int revision, String but) {
        state.awayIn().stream()
                .filter(story -> !story.equals(but))
                .forEach(story -> send(story, StoryMove.leaves(id, revision)));
    }

    /**
     * @param said when what the article that the story is named after says was accepted; null where that is not known
     * @return how many go there
     */
    int moveMembers(String story, @Nullable Instant said) {
        var saidAt = said == null ? Map.<String, Instant>of() : Map.of(story, said);
        var all = members.removeAll();
        all.forEach(member -> send(story, StoryMove.joins(member, null).meeting(List.of(), saidAt)));
        return all.size();
    }

    void end() {
        var at = later();
        state = state.told(false, at);
        does(new Effect.Ended(id, at));
    }

    Happening tell(Change change, @Nullable String changed) {
        var at = later();
        state = state.told(true, at);
        var listed = changed == null ? members.atHand() : members.with(changed);
        does(new Effect.Told(new Story(
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
