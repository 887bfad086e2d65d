package io.newswire.enrich.stories;

import io.newswire.contracts.Story.Member;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known under the id of one story, in no more bytes than so many members take: the others are {@link OtherMembers}. The
 * article that it is named after is known here wherever it is, since every story that takes it says so here.
 *
 * @param members those that were published first, in the order in which they were seen; none of a story that was merged
 * @param others how many more there are
 * @param mergedInto id of the story that has its members, null while it is one of its own
 * @param mergedSince when the article that the other is named after began to say what it was merged for; null where that is not known
 * @param met true where it was merged because articles of both are alike, not because the one that it is named after repeats one
 *     of the other; false where it does, and articles of both were found to be alike too. In both cases that may say again that it
 *     repeats nothing, and stays there. Null otherwise
 * @param awayBy revision of the article that it is named after which other stories have, or from which on it was deleted; 0
 *     where neither is so
 * @param awayIn ids of the stories that said they took that revision, the newest last
 * @param since when the article that it is named after began to say what the story is of; null where nothing is known of it, or a
 *     former version of this program did not keep it
 * @param former what it said before that, the newest last
 * @param told whether its topic holds a record of it
 * @param updatedAt when it last told of itself, to the millisecond; null before
 */
public record StoryState(
        List<Member> members,
        int others,
        @Nullable String mergedInto,
        @Nullable Instant mergedSince,
        @Nullable Boolean met,
        int awayBy,
        List<String> awayIn,
        @Nullable Instant since,
        List<Former> former,
        boolean told,
        @Nullable Instant updatedAt) {
    /** A story of which nothing was heard. */
    public static final StoryState UNKNOWN =
            new StoryState(List.of(), 0, null, null, null, 0, List.of(), null, List.of(), false, null);

    /** An article is taken along by so many mergers within one revision, and its way is still known whole. */
    private static final int MOST_AWAY = 16;

    /** What was said before so many others is forgotten. */
    static final int MOST_FORMER = 8;

    public StoryState {
        members = members == null ? List.of() : List.copyOf(members);
        awayIn = awayIn == null ? List.of() : List.copyOf(awayIn);
        former = former == null ? List.of() : List.copyOf(former);
    }

    /**
     * Another story, as far as it is of what the article said that it is named after since then.
     *
     * @param since null where that is not known
     */
    public record Text(String story, @Nullable Instant since) {
        /** A former version of this program did not keep times. */
        boolean isSaidToBe(Text other) {
            return story.equals(other.story) && (since == null || other.since == null || since.equals(other.since));
        }

        static Text of(Member member) {
            return new Text(member.articleId(), member.seenAt());
        }
    }

    /**
     * What the article said that the story is named after, before it began to say something else altogether.
     *
     * @param since when it began to say it
     * @param goesOn where those are that repeat it; null while none is known
     * @param merged true where that is the story that this one was part of, or one with; null where that one was chosen among those
     *     that repeat it
     */
    public record Former(
            Instant since, @Nullable Text goesOn, @Nullable Boolean merged) {
        boolean isMerged() {
            return Boolean.TRUE.equals(merged);
        }
    }

    /** Whether nothing would be lost if it were forgotten. */
    public boolean holdsNothing() {
        return members.isEmpty() && others == 0 && mergedInto == null && awayBy == 0 && since == null && !told;
    }

    /** Where its members are, null while it is one of its own. */
    @Nullable
    Text into() {
        return mergedInto == null ? null : new Text(mergedInto, mergedSince);
    }

    /** Whether its article may say that it repeats nothing, and its members stay where they are. */
    boolean staysMerged() {
        return mergedInto != null && met != null;
    }

    StoryState alsoMet() {
        return met == null ? merged(mergedInto, mergedSince, false) : this;
    }

    /** Whether it was merged, and the article that it is named after was not the reason. */
    boolean wasMet() {
        return mergedInto != null && Boolean.TRUE.equals(met);
    }

    StoryState having(List<Member> members, int others) {
        return new StoryState(
                members, others, mergedInto, mergedSince, met, awayBy, awayIn, since, former, told, updatedAt);
    }

    StoryState onItsOwn() {
        return merged(null, null, null);
    }

    StoryState mergedInto(Text story, boolean met) {
        return merged(story.story(), story.since(), met ? true : null);
    }

    private StoryState merged(@Nullable String into, @Nullable Instant intoSince, @Nullable Boolean met) {
        return new StoryState(members, others, into, intoSince, met, awayBy, awayIn, since, former, told, updatedAt);
    }

    /** It is of what its article says since then. */
    StoryState since(Instant at) {
        return new StoryState(
                members, others, mergedInto, mergedSince, met, awayBy, awayIn, at, former, told, updatedAt);
    }

    /** It takes the place of what is known of the same text. */
    StoryState former(Former next) {
        var all = Stream.concat(former.stream().filter(one -> !one.since().equals(next.since())), Stream.of(next))
                .sorted(Comparator.comparing(Former::since))
                .toList();
        var kept = all.subList(Math.max(0, all.size() - MOST_FORMER), all.size());
        return new StoryState(
                members, others, mergedInto, mergedSince, met, awayBy, awayIn, since, kept, told, updatedAt);
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
        return new StoryState(members, others, mergedInto, mergedSince, met, by, in, since, former, told, updatedAt);
    }

    StoryState told(boolean holds, Instant at) {
        return new StoryState(members, others, mergedInto, mergedSince, met, awayBy, awayIn, since, former, holds, at);
    }
}
