package io.newswire.contracts;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.Article.Publisher;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Articles that repeat one another, as they stand after the last change. Keyed by its id. A story is told of from its
 * second article on, and when it is merged; an article that nobody repeats is a story of its own, which is not written.
 *
 * @param id that of the article it began with
 * @param change what happened last
 * @param changed id of the article that it happened to; null when the story was merged
 * @param members in the order in which they were seen; none of a story that was merged. Of one that has more than {@link
 *     #MOST_MEMBERS}, not less than half as many of those that were published first, and the one that the change happened to:
 *     records before this one list the others, each where it joined
 * @param memberCount of all, those included that are not listed
 * @param firstPublisher id of the member that was published first, as far as dates and times of arrival tell; null when
 *     the story was merged
 * @param sourceOrganization the news agency that the first listed member to name one names, null when none does
 * @param mergedInto id of the story that its articles are part of now, null while it is one of its own
 * @param updatedAt later than that of the record before it under the same id, to the millisecond
 */
public record Story(
        String id,
        Change change,
        @Nullable String changed,
        List<Member> members,
        int memberCount,
        @Nullable String firstPublisher,
        @Nullable String sourceOrganization,
        @Nullable String mergedInto,
        Instant updatedAt) {
    /** Up to so many are listed, all of them; of a larger story the changed one may come on top. */
    public static final int MOST_MEMBERS = 200;

    public Story {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(updatedAt, "updatedAt");
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** Whether all its members are listed, so that who is not is no member. */
    public boolean listsAll() {
        return members.size() == memberCount;
    }

    /** What can happen to a story. */
    public enum Change {
        /** An article was repeated for the first time. */
        CREATED,
        /** One more article repeats one of it. */
        JOINED,
        /** An article that was published before all others came in, or its date became known. */
        FIRST_PUBLISHER_CHANGED,
        /** A member has a new revision and is still one. */
        REVISED,
        /** A member was deleted, or was rewritten so that it repeats nothing of the story. */
        LEFT,
        /** Its first article turned out to repeat one of another story, or an article to be like one of each: all its members went there. */
        MERGED
    }

    /**
     * An article of a story.
     *
     * @param datePublished when it was published, null when its page does not say
     * @param seenAt when it was first compared with others
     * @param duplicate the member that it repeats, null of those that repeat none
     * @param sourceOrganization the news agency that it names, null when it names none
     */
    public record Member(
            String articleId,
            int revision,
            @Nullable String url,
            String headline,
            @Nullable Publisher publisher,
            @Nullable NewsDate datePublished,
            Instant seenAt,
            @Nullable Duplicate duplicate,
            @Nullable String sourceOrganization) {
        public Member {
            Objects.requireNonNull(articleId, "articleId");
            Objects.requireNonNull(headline, "headline");
            Objects.requireNonNull(seenAt, "seenAt");
            if (revision < 1) {
                throw new IllegalArgumentException("revision " + revision + " is below 1");
            }
        }
    }
}
