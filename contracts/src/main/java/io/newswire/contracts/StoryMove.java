package io.newswire.contracts;

import io.newswire.contracts.Story.Member;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that one story has to know, on its way there. Keyed by the id of a story: that of the article it began with, or
 * would begin with. Internal to the enrich service.
 *
 * @param articleId the article that it is about
 * @param revision of that article; when it leaves, the one that is no longer of the story: earlier ones leave
 * @param member its card, when it stands alone or joins
 * @param home partition that waits to be told the article's place; null when none does
 * @param story where articles that repeat this one go, when it follows
 * @param hops stories that passed it on because they had been merged into another one
 * @param sameText true of a revision whose text is that of the one before: where its card is too, nobody is told. Null where it
 *     is not
 * @param anotherText true of a revision that has next to nothing of the text of the one before: what repeated that is not of the
 *     article's story any more. Null where it is not
 * @param alike ids of articles which say so much of the same that their stories are one with that of this article: to the story
 *     that it is part of. Null where there is none
 * @param metBy id of the story of this article, which is one with that of the article that the move is sent to the story of.
 *     Null where it is not known to be
 * @param metSince when the article that story is named after began to say what it says: of two stories that are one, the earlier
 *     goes on. Null where it is not known yet
 */
public record StoryMove(
        Kind kind,
        String articleId,
        int revision,
        @Nullable Member member,
        @Nullable Integer home,
        @Nullable String story,
        int hops,
        @Nullable Boolean sameText,
        @Nullable Boolean anotherText,
        @Nullable List<String> alike,
        @Nullable String metBy,
        @Nullable Instant metSince) {
    /** Of nothing that there is: who does not know yet that stories meet has nothing to do then. */
    private static final int NO_REVISION = 0;

    public StoryMove {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(articleId, "articleId");
        if ((kind == Kind.STANDS_ALONE || kind == Kind.JOINS) != (member != null)) {
            throw new IllegalArgumentException(kind + (member == null ? " needs a member" : " takes no member"));
        }
        if (home != null) {
            Topic.STORY_PLACES.checkPartition(home);
        }
        if ((kind == Kind.FOLLOWS) != (story != null)) {
            throw new IllegalArgumentException(kind + (story == null ? " needs a story" : " takes no story"));
        }
        alike = alike == null ? null : List.copyOf(alike);
    }

    /** What an article does. */
    public enum Kind {
        /** It repeats nothing: to the story that is named after it. */
        STANDS_ALONE,
        /** It repeats an article: to the story that is named after that one. */
        JOINS,
        /** It is deleted, or its newest revision is part of another story. */
        LEAVES,
        /** It has become part of another story, and who repeats it goes there: to the story that is named after it. */
        FOLLOWS
    }

    public static StoryMove standsAlone(Member member) {
        return of(Kind.STANDS_ALONE, member, null);
    }

    /** @param home partition that waits for the article's {@link StoryPlace}, null for none */
    public static StoryMove joins(Member member, @Nullable Integer home) {
        return of(Kind.JOINS, member, home);
    }

    private static StoryMove of(Kind kind, Member member, @Nullable Integer home) {
        return new StoryMove(
                kind, member.articleId(), member.revision(), member, home, null, 0, null, null, null, null, null);
    }

    /** @param revision revisions before it leave */
    public static StoryMove leaves(String articleId, int revision) {
        return leaves(articleId, revision, null, null, null);
    }

    /** A copy is found to be like others too when it has its place: to the story that it is part of. */
    public static StoryMove meets(String articleId, List<String> alike) {
        return leaves(articleId, NO_REVISION, alike, null, null);
    }

    /** An article of that story is like the one that another is named after, so that the two are one: to that other story. */
    public static StoryMove isMet(String articleId, String story, @Nullable Instant since) {
        return leaves(articleId, NO_REVISION, null, story, since);
    }

    private static StoryMove leaves(
            String articleId,
            int revision,
            @Nullable List<String> alike,
            @Nullable String metBy,
            @Nullable Instant since) {
        return new StoryMove(Kind.LEAVES, articleId, revision, null, null, null, 0, null, null, alike, metBy, since);
    }

    public static StoryMove follows(String articleId, int revision, String story) {
        return new StoryMove(Kind.FOLLOWS, articleId, revision, null, null, story, 0, null, null, null, null, null);
    }

    /** The same, passed on once more. */
    public StoryMove passedOn() {
        return with(hops + 1, sameText, anotherText, alike);
    }

    /** The same, of a revision that only reads the text of the one before better. */
    public StoryMove ofSameText() {
        return with(hops, true, anotherText, alike);
    }

    /** The same, of a revision that is another text, where it is one. */
    public StoryMove ofAnotherText(boolean is) {
        return is ? with(hops, sameText, true, alike) : this;
    }

    /** The same, of an article that is like these too. */
    public StoryMove meeting(List<String> alike) {
        return alike.isEmpty() ? this : with(hops, sameText, anotherText, alike);
    }

    private StoryMove with(
            int hops, @Nullable Boolean sameText, @Nullable Boolean anotherText, @Nullable List<String> alike) {
        return new StoryMove(
                kind, articleId, revision, member, home, story, hops, sameText, anotherText, alike, metBy, metSince);
    }

    public boolean saysTheSame() {
        return Boolean.TRUE.equals(sameText);
    }

    public boolean saysAnother() {
        return Boolean.TRUE.equals(anotherText);
    }
}
