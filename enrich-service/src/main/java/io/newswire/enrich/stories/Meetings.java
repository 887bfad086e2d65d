package io.newswire.enrich.stories;

import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.enrich.stories.Step.Happening;
import io.newswire.enrich.stories.StoryState.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stories that turn out to be one, since an article of one is like an article of the other. Of the two that goes on whose first
 * article was first to say what it says, as a copy goes to the story of what was before: so no story is merged in a circle.
 */
final class Meetings {
    private static final Comparator<Text> EARLIER_FIRST = Comparator.comparing(
                    Text::since, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Text::story);

    /** News that go round where nobody says it any more: whoever comes to say it is told anew. */
    private static final int MOST_HOPS = 12;

    private final StoryAtWork story;

    Meetings(StoryAtWork story) {
        this.story = story;
    }

    /** Those that a member is like, and that are not members, are told: their stories are one with this. */
    void tellOthers(StoryMove move) {
        move.others().stream()
                .map(other -> new Text(other, move.saidAt(other)))
                .filter(other -> !isHere(other) && !isMember(other.story(), other.since()))
                .forEach(other -> tell(other, move.articleId()));
    }

    /** Two texts of other stories turned out to be one. */
    void tell(Text one, Text other) {
        story.send(other.story(), StoryMove.isMet(one.story(), other.since(), one.story(), one.since()));
    }

    /** Whether it is what this story is of, which may be said without a time. */
    private boolean isHere(Text other) {
        return other.story().equals(story.id)
                && (other.since() == null || other.since().equals(story.text().since()));
    }

    /** An article of this is like what the other story is of. */
    void tell(Text other, String articleId) {
        var here = story.text();
        story.send(other.story(), StoryMove.isMet(articleId, other.since(), story.id, here.since()));
    }

    Happening isMet(StoryMove move) {
        var other = new Text(Objects.requireNonNull(move.metBy()), move.since());
        var said = move.about(story.id);
        if (move.hops() >= MOST_HOPS) {
            return Happening.REPEATED;
        }
        story.turnTo(said);
        if (said != null && story.isOfBefore(said)) {
            var goesOn = story.goesOn(said);
            if (goesOn != null) {
                return story.passOn(move, goesOn);
            }
            if (other.equals(new Text(story.id, said))) {
                return Happening.REPEATED;
            }
            story.pointTo(said, other);
            return Happening.FOLLOWED;
        }
        var next = story.state.into();
        if (next != null) {
            // It is there for this too from now on, whatever its article may repeat no more.
            story.state = story.state.alsoMet();
            return story.passOn(move, next);
        }
        if (other.story().equals(story.id)) {
            // Its article said the one before, and what repeats that has most in common with what it says now.
            var formerly = whereItGoesOn(other);
            return formerly == null ? Happening.REPEATED : isOneWith(formerly, move.articleId());
        }
        return isOneWith(other, move.articleId());
    }

    /** The other story that has what the article of this one said before, be it by way of what it said in between. */
    private @Nullable Text whereItGoesOn(Text former) {
        var next = former;
        for (int ways = 0; ways < StoryState.MOST_FORMER && next.story().equals(story.id); ways++) {
            var there = next.since() == null || isHere(next) ? null : story.goesOn(next.since());
            if (there == null) {
                return null;
            }
            next = there;
        }
        return next;
    }

    private Happening isOneWith(Text other, String articleId) {
        // The article that the other is named after may have come here meanwhile, and the news of it brings that story
        // along. What the article of this story said before is no other story.
        if (other.story().equals(story.id) || isMember(other.story(), other.since())) {
            return Happening.REPEATED;
        }
        return isBefore(story.text(), other) ? meetsBack(other, articleId) : mergeInto(other);
    }

    private Happening meetsBack(Text other, String articleId) {
        tell(other, articleId);
        return Happening.PASSED_ON;
    }

    private Happening mergeInto(Text other) {
        story.members
                .get(story.id)
                .ifPresent(namesake -> story.state = story.state.away(namesake.revision(), other.story()));
        boolean tells = story.moveMembers(other) > 0 || story.state.told();
        story.state = story.state.mergedInto(other, true);
        return tells ? story.tell(Change.MERGED, null) : Happening.FOLLOWED;
    }

    /** @param since when it began to say what it is said to say; null where that is not known */
    private boolean isMember(String articleId, @Nullable Instant since) {
        return story.members
                .get(articleId)
                .filter(member -> says(member, since))
                .isPresent();
    }

    private static boolean says(Member member, @Nullable Instant since) {
        return since == null || member.seenAt().equals(since);
    }

    /** What is not known is the later. */
    private static boolean isBefore(Text one, Text other) {
        return EARLIER_FIRST.compare(one, other) < 0;
    }
}
