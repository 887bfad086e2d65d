package io.newswire.enrich.stories;

import io.newswire.contracts.Story.Member;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known under the id of one story.
 *
 * @param members all of them, in the order in which they were seen; none of a story that was merged
 * @param mergedInto id of the story that has taken its members, null while it is one of its own
 * @param mergedBy revision of the article that it is named after that made it so, 0 while it is one of its own
 * @param before id of the story that had taken its members when the article that it is named after still repeated another
 * @param told whether its topic holds a record of it
 * @param updatedAt when it last told of itself, to the millisecond; null before
 */
public record StoryState(
        List<Member> members,
        @Nullable String mergedInto,
        int mergedBy,
        @Nullable String before,
        boolean told,
        @Nullable Instant updatedAt) {
    public static final StoryState UNKNOWN = new StoryState(List.of(), null, 0, null, false, null);

    private static final Comparator<Member> AS_SEEN =
            Comparator.comparing(Member::seenAt).thenComparing(Member::articleId);

    public StoryState {
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** Whether nothing would be lost if it were forgotten. */
    public boolean isEmpty() {
        return members.isEmpty() && mergedInto == null && before == null && !told;
    }

    Optional<Member> member(String articleId) {
        return members.stream().filter(m -> m.articleId().equals(articleId)).findFirst();
    }

    List<Member> membersWithout(String articleId) {
        return members.stream().filter(m -> !m.articleId().equals(articleId)).toList();
    }

    /** It takes the place of the same article's earlier revision, and keeps the time when that was seen. */
    StoryState with(Member member) {
        var known = member(member.articleId());
        var seen = known.isPresent() && known.get().seenAt().isBefore(member.seenAt())
                ? known.get().seenAt()
                : member.seenAt();
        var all = Stream.concat(membersWithout(member.articleId()).stream(), Stream.of(Cards.seenAt(member, seen)));
        return new StoryState(all.sorted(AS_SEEN).toList(), mergedInto, mergedBy, before, told, updatedAt);
    }

    StoryState without(String articleId) {
        return new StoryState(membersWithout(articleId), mergedInto, mergedBy, before, told, updatedAt);
    }

    StoryState mergedInto(String story, int revision) {
        return new StoryState(List.of(), story, revision, null, told, updatedAt);
    }

    /** A story of its own again, still without members. */
    StoryState ofItsOwn() {
        return new StoryState(List.of(), null, 0, mergedInto, told, updatedAt);
    }

    StoryState told(boolean holds, Instant at) {
        return new StoryState(members, mergedInto, mergedBy, before, holds, at);
    }
}
