package io.newswire.contracts;

import io.newswire.contracts.Story.Member;
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
        @Nullable Boolean anotherText) {

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
        return new StoryMove(
                Kind.STANDS_ALONE, member.articleId(), member.revision(), member, null, null, 0, null, null);
    }

    /** @param home partition that waits for the article's {@link StoryPlace}, null for none */
    public static StoryMove joins(Member member, @Nullable Integer home) {
        return new StoryMove(Kind.JOINS, member.articleId(), member.revision(), member, home, null, 0, null, null);
    }

    /** @param revision revisions before it leave */
    public static StoryMove leaves(String articleId, int revision) {
        return new StoryMove(Kind.LEAVES, articleId, revision, null, null, null, 0, null, null);
    }

    public static StoryMove follows(String articleId, int revision, String story) {
        return new StoryMove(Kind.FOLLOWS, articleId, revision, null, null, story, 0, null, null);
    }

    /** The same, passed on once more. */
    public StoryMove passedOn() {
        return new StoryMove(kind, articleId, revision, member, home, story, hops + 1, sameText, anotherText);
    }

    /** The same, of a revision that only reads the text of the one before better. */
    public StoryMove ofSameText() {
        return new StoryMove(kind, articleId, revision, member, home, story, hops, true, anotherText);
    }

    /** The same, of a revision that is another text, where it is one. */
    public StoryMove ofAnotherText(boolean is) {
        return is ? new StoryMove(kind, articleId, revision, member, home, story, hops, sameText, true) : this;
    }

    public boolean saysTheSame() {
        return Boolean.TRUE.equals(sameText);
    }

    public boolean saysAnother() {
        return Boolean.TRUE.equals(anotherText);
    }
}
