package io.newswire.enrich.stories;

import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.enrich.stories.Step.Happening;
import io.newswire.enrich.stories.StoryState.Former;
import io.newswire.enrich.stories.StoryState.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One story during one step: what is known under its id, and what follows. */
final class StoryAtWork {
    /** So long after a count of it began, each story of a circle is in the count. Revisions make such; of more stories they are rare. */
    private static final int MOST_IN_CIRCLE = 4;

    /** By then a circle is opened wherever it is. */
    private static final int LAST_HOP = 3 * StoryMove.FEW_HOPS;

    /** More are a circle, or soon one; what another story said goes on here then. */
    private static final int MOST_BACK = 5;

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

    static boolean hasFarToGo(StoryMove move) {
        return move.hops() < LAST_HOP;
    }

    /** Whether it goes round in a circle of merged stories, and is to stay here: where the id is lowest, whatever goes round. */
    boolean opensCircle(StoryMove move) {
        // The first count may be of former texts of this story too.
        boolean isCounted = move.hops() >= 2 * StoryMove.FEW_HOPS && move.hops() % StoryMove.FEW_HOPS >= MOST_IN_CIRCLE;
        return !hasFarToGo(move) || isCounted && id.equals(move.lowest());
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
        return revision > newest() || isGone() && revision == state.awayBy();
    }

    /** Whether the article that it is named after was deleted, or nothing was heard of it. */
    boolean isGone() {
        return state.awayIn().isEmpty() && members.get(id).isEmpty();
    }

    /** What the story is of. */
    Text text() {
        var since = state.since();
        return new Text(id, since == null ? members.get(id).map(Member::seenAt).orElse(null) : since);
    }

    /** Whether the article that it is named after says something else by now than it did since then. */
    boolean isOfBefore(@Nullable Instant said) {
        var since = text().since();
        return said != null && since != null && said.isBefore(since);
    }

    /** Where those are that repeat what the article that it is named after said since then, and does not say any more. */
    @Nullable
    Text goesOn(Instant said) {
        return formerly(said).map(Former::goesOn).orElse(null);
    }

    private Optional<Former> formerly(Instant said) {
        return state.former().stream()
                .filter(former -> former.since().equals(said))
                .findFirst();
    }

    /** The same, where a copy is passed on there. */
    @Nullable
    Text leadsTo(Instant said, StoryMove move) {
        return formerly(said)
                .filter(former -> hasFarToGo(move) && !(former.isMerged() && move.hops() >= MOST_BACK))
                .map(Former::goesOn)
                .orElse(null);
    }

    /** Those that repeat what it said then go there from now on. */
    void leadTo(Instant said, Text there) {
        state = state.former(new Former(said, there, null));
    }

    /** The same, to a story that is of the same, and that may be merged or rewritten itself. */
    void pointTo(Instant said, Text there) {
        state = state.former(new Former(said, there, true));
    }

    /**
     * The article that it is named after says since then what follows. Where that is news, who repeated what it said before goes on
     * under the name of that of them which was seen first, of those at hand.
     */
    void turnTo(@Nullable Instant said) {
        var since = text().since();
        if (said == null || since != null && !said.isAfter(since)) {
            return;
        }
        if (since != null) {
            goOnElsewhere(since);
        }
        state = state.since(said);
    }

    private void goOnElsewhere(Instant since) {
        members.remove(id);
        var others = members.removeAll();
        if (others.isEmpty()) {
            state = state.former(new Former(since, state.into(), true));
        } else {
            var first = others.getFirst();
            leadTo(since, Text.of(first));
            send(first.articleId(), StoryMove.isAlone(first, id, since));
            join(others.subList(1, others.size()), Text.of(first));
        }
        partsFromOther();
    }

    void partsFromOther() {
        state = state.onItsOwn();
        if (state.told()) {
            end();
        }
    }

    private void join(List<Member> some, Text story) {
        some.forEach(member -> send(story.story(), StoryMove.joins(member, null).about(story.since())));
    }

    /** @return how many go there */
    int moveMembers(Text story) {
        var all = members.removeAll();
        join(all, story);
        return all.size();
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

    Happening passOn(StoryMove move, Text to) {
        send(to.story(), move.passedOn(id, to.since()));
        return Happening.PASSED_ON;
    }

    /** Earlier revisions of the article that it is named after leave where they are. */
    void leaveElsewhere(int revision, String but) {
        state.awayIn().stream()
                .filter(story -> !story.equals(but))
                .forEach(story -> send(story, StoryMove.leaves(id, revision)));
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
        var into = state.into();
        does(new Effect.Told(new Story(
                id,
                change,
                changed,
                listed,
                members.count(),
                firstPublisher(),
                agency(listed),
                into == null ? null : into.story(),
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
