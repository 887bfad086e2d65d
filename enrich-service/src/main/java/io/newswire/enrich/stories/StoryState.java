package io.newswire.enrich.stories;

import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known under the id of one story, in no more bytes than so many members take: the others are {@link OtherMembers}. The
 * article that the story is named after is known here wherever it is, since every story that takes it says so here.
 *
 * @param members those that were published first, in the order in which they were seen; none of a story that was merged
 * @param others how many more there are
 * @param mergedInto id of the story that has taken its members, null while it is one of its own
 * @param met true where it was merged because articles of both are alike, not because the one that it is named after repeats one
 *     of the other: that may say again that it repeats nothing, and stays there. Null otherwise
 * @param meetings stories that are one with this, while nothing is known of the article that it is named after
 * @param awayBy revision of the article that it is named after which other stories have, or from which on it was deleted; 0
 *     where neither is so
 * @param awayIn ids of the stories that said they took that revision, the newest last
 * @param rewritten when the article that it is named after began to say something else altogether, the last time; null where it
 *     never did
 * @param told whether its topic holds a record of it
 * @param updatedAt when it last told of itself, to the millisecond; null before
 */
public record StoryState(
        List<Member> members,
        int others,
        @Nullable String mergedInto,
        @Nullable Boolean met,
        List<Meeting> meetings,
        int awayBy,
        List<String> awayIn,
        @Nullable Rewritten rewritten,
        boolean told,
        @Nullable Instant updatedAt) {
    /** A story of which nothing was heard. */
    public static final StoryState UNKNOWN =
            new StoryState(List.of(), 0, null, null, List.of(), 0, List.of(), null, false, null);

    /** An article is taken along by so many mergers within one revision, and its way is still known whole. */
    private static final int MOST_AWAY = 16;

    public StoryState {
        members = members == null ? List.of() : List.copyOf(members);
        meetings = meetings == null ? List.of() : List.copyOf(meetings);
        awayIn = awayIn == null ? List.of() : List.copyOf(awayIn);
    }

    /** Whether nothing would be lost if it were forgotten. */
    public boolean holdsNothing() {
        return members.isEmpty() && others == 0 && mergedInto == null && meetings.isEmpty() && awayBy == 0 && !told;
    }

    StoryState having(List<Member> members, int others) {
        return new StoryState(members, others, mergedInto, met, meetings, awayBy, awayIn, rewritten, told, updatedAt);
    }

    StoryState onItsOwn() {
        return new StoryState(members, others, null, null, meetings, awayBy, awayIn, rewritten, told, updatedAt);
    }

    StoryState mergedInto(String story, boolean met) {
        return new StoryState(
                members, others, story, met ? true : null, meetings, awayBy, awayIn, rewritten, told, updatedAt);
    }

    /**
     * A move of {@link StoryMove#isMet} that waits.
     *
     * @param articleId null where a former version of this program did not keep it
     */
    public record Meeting(
            @Nullable String articleId,
            @Nullable String met,
            String story,
            @Nullable Instant since,
            @Nullable Instant saidAt) {
        static Meeting of(StoryMove move) {
            var met = move.met();
            var story = Objects.requireNonNull(move.metBy());
            return new Meeting(move.articleId(), met, story, move.since(), met == null ? null : move.saidAt(met));
        }

        /** @param of the story that it was kept by */
        StoryMove move(String of) {
            return StoryMove.isMet(Objects.requireNonNullElse(articleId, of), met, story, since, saidAt);
        }
    }

    /**
     * @param at when the revision was accepted
     * @param goesOn id of the story in which what repeated its former text went on; null where nothing did
     */
    public record Rewritten(Instant at, @Nullable String goesOn) {}

    StoryState rewritten(@Nullable Instant at, @Nullable String goesOn) {
        var next = at == null ? null : new Rewritten(at, goesOn);
        return new StoryState(members, others, mergedInto, met, meetings, awayBy, awayIn, next, told, updatedAt);
    }

    StoryState meeting(Meeting next) {
        var known = meetings.stream()
                .filter(other -> !other.story().equals(next.story()))
                .toList();
        return meetings(Stream.concat(known.stream(), Stream.of(next))
                .skip(Math.max(0, known.size() + 1L - MOST_AWAY))
                .toList());
    }

    StoryState meetings(List<Meeting> next) {
        return new StoryState(members, others, mergedInto, met, next, awayBy, awayIn, rewritten, told, updatedAt);
    }

    /** Whether it was merged, and the article that it is named after was not the reason. */
    boolean wasMet() {
        return mergedInto != null && Boolean.TRUE.equals(met);
    }

    /** The article that it is named after is nowhere else. */
    StoryState here() {
        return away(0, List.of());
    }

    /** The article that it is named after was deleted before this revision. */
    StoryState gone(int revision) {
        return away(revision, List.of());
    }

    /** One more story has this revision of the article that it is named after, and others have none but this one. */
    StoryState away(int revision, String story) {
        var before = revision == awayBy ? awayIn : List.<String>of();
        var kept = before.stream().skip(Math.max(0, before.size() - MOST_AWAY + 1L));
        return away(revision, Stream.concat(kept, Stream.of(story)).toList());
    }

    private StoryState away(int by, List<String> in) {
        return new StoryState(members, others, mergedInto, met, meetings, by, in, rewritten, told, updatedAt);
    }

    StoryState told(boolean holds, Instant at) {
        return new StoryState(members, others, mergedInto, met, meetings, awayBy, awayIn, rewritten, holds, at);
    }
}
