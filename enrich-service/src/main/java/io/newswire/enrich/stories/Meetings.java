package io.newswire.enrich.stories;

import io.newswire.contracts.Story.Change;
import io.newswire.contracts.StoryMove;
import io.newswire.enrich.stories.Step.Happening;
import io.newswire.enrich.stories.StoryState.Meeting;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stories that turn out to be one, since an article of one is like an article of the other. Of the two that goes on whose first
 * article was first to say what it says, as a copy goes to the story of what was before: so no story is merged in a circle.
 */
final class Meetings {
    private final StoryAtWork story;

    Meetings(StoryAtWork story) {
        this.story = story;
    }

    /** Those that a member is like, and that are not members, are told where: their stories are one with this. */
    void tellOthers(StoryMove move) {
        if (move.alike() != null && story.members.get(move.articleId()).isPresent()) {
            move.alike().stream()
                    .filter(other ->
                            !other.equals(story.id) && story.members.get(other).isEmpty())
                    .forEach(other -> story.send(
                            other,
                            StoryMove.isMet(move.articleId(), other, story.id, story.since(), move.saidAt(other))));
        }
    }

    /** A member was found late to be like others. */
    Happening comesToLight(StoryMove move) {
        var next = story.state.mergedInto();
        if (next != null && hasFarToGo(move)) {
            return story.passOn(move, next);
        }
        tellOthers(move);
        return Happening.REPEATED;
    }

    /** Those that came while nothing was known of the article that the story is named after. */
    boolean haveMerged() {
        boolean merged = false;
        if (story.since() != null || story.state.mergedInto() != null) {
            var meetings = story.state.meetings();
            story.state = story.state.meetings(List.of());
            for (var meeting : meetings) {
                merged |= isMet(meeting.move(story.id)) == Happening.MERGED;
            }
        }
        return merged;
    }

    Happening isMet(StoryMove move) {
        var other = Objects.requireNonNull(move.metBy());
        // The article that the other is named after may have come here meanwhile, and the news of it brings that story
        // along.
        if (other.equals(story.id) || story.members.get(other).isPresent() || !hasFarToGo(move)) {
            return Happening.REPEATED;
        }
        var next = story.state.mergedInto();
        if (next != null) {
            return story.passOn(move, next);
        }
        var since = story.since();
        if (since == null) {
            return story.state.awayBy() > 0 ? Happening.REPEATED : waits(move);
        }
        var met = move.met();
        if (met != null && story.members.get(met).isEmpty()) {
            var elsewhere = story.whereIs(met, move);
            return elsewhere == null ? Happening.REPEATED : story.passOn(move, elsewhere);
        }
        if (met != null && saysAnother(met, move.saidAt(met))) {
            return Happening.REPEATED;
        }
        if (move.since() == null || isBefore(since, story.id, move.since(), other)) {
            var like = Objects.requireNonNullElse(met, move.articleId());
            story.send(other, StoryMove.isMet(like, move.articleId(), story.id, since, null));
            return Happening.PASSED_ON;
        }
        return mergeInto(other, move.since());
    }

    private Happening waits(StoryMove move) {
        story.state = story.state.meeting(Meeting.of(move));
        return Happening.PASSED_ON;
    }

    private Happening mergeInto(String other, Instant since) {
        story.members.get(story.id).ifPresent(namesake -> story.state = story.state.away(namesake.revision(), other));
        story.moveMembers(other, since);
        story.state = story.state.mergedInto(other, true);
        return story.tell(Change.MERGED, null);
    }

    /** Whether a member was rewritten after it said, at that time, what an article was found to be like. */
    private boolean saysAnother(String articleId, @Nullable Instant saidAt) {
        return saidAt != null
                && story.members
                        .get(articleId)
                        .filter(member -> member.seenAt().isAfter(saidAt))
                        .isPresent();
    }

    private static boolean hasFarToGo(StoryMove move) {
        return move.hops() < 2 * StoryAtWork.MOST_HOPS;
    }

    private static boolean isBefore(Instant since, String id, Instant otherSince, String other) {
        int order = since.compareTo(otherSince);
        return order < 0 || order == 0 && id.compareTo(other) < 0;
    }
}
