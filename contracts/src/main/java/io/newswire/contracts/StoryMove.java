package io.newswire.contracts;

import io.newswire.contracts.Story.Member;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param saidAt when the texts were accepted that this article was found to be like, by the ids of their articles: what was
 *     rewritten since is not like it any more. Null where none is known
 * @param metBy id of the story of this article, which is one with the story that the move is sent to. Null where it is not known
 *     to be
 * @param met id of the article of that other story which this article is like; null where that is not known
 * @param since when the article began to say what it says that follows; or that which the story is named after that the move
 *     comes from: of two stories that are one, the earlier goes on. Null where it is not known yet
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
        @Nullable Map<String, Instant> saidAt,
        @Nullable String metBy,
        @Nullable String met,
        @Nullable Instant since) {
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
        saidAt = saidAt == null ? null : Map.copyOf(saidAt);
    }

    /** What an article does. */
    public enum Kind {
        /** It repeats nothing: to the story that is named after it. */
        STANDS_ALONE,
        /** It repeats an article: to the story that is named after that one. */
        JOINS,
        /** It is deleted, or its newest revision is part of another story; or, of no revision, it is like articles of other stories. */
        LEAVES,
        /** It has become part of another story, and who repeats it goes there: to the story that is named after it. */
        FOLLOWS
    }

    /** To the story that is named after the article. */
    public static StoryMove standsAlone(Member member) {
        return of(Kind.STANDS_ALONE, member, null);
    }

    /** @param home partition that waits for the article's {@link StoryPlace}, null for none */
    public static StoryMove joins(Member member, @Nullable Integer home) {
        return of(Kind.JOINS, member, home);
    }

    private static StoryMove of(Kind kind, Member member, @Nullable Integer home) {
        return new StoryMove(
                kind,
                member.articleId(),
                member.revision(),
                member,
                home,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** @param revision revisions before it leave */
    public static StoryMove leaves(String articleId, int revision) {
        return of(Kind.LEAVES, articleId, revision, null, null, null, null, null);
    }

    /** A copy is found to be like others too when it has its place: to the story that it is part of. */
    public static StoryMove meets(String articleId, List<String> alike, Map<String, Instant> saidAt) {
        return of(Kind.LEAVES, articleId, NO_REVISION, null, null, null, null, null)
                .meeting(alike, saidAt);
    }

    /**
     * An article of a story is like one of another, so that the two are one: to that other.
     *
     * @param articleId the one of the story that tells it
     * @param met the one of the story that is told, null where it is not known
     * @param story the one that tells it
     * @param since when the article that this is named after began to say what it says; null where it is not known
     * @param saidAt when what the met article said was accepted; null where it is not known
     */
    public static StoryMove isMet(
            String articleId, @Nullable String met, String story, @Nullable Instant since, @Nullable Instant saidAt) {
        var said = met == null || saidAt == null ? null : Map.of(met, saidAt);
        return of(Kind.LEAVES, articleId, NO_REVISION, null, said, story, met, since);
    }

    /**
     * @param since when the article began to say what it says
     * @param said when that began to say what it says which the story is named after; null where it is not known
     */
    public static StoryMove follows(
            String articleId, int revision, String story, Instant since, @Nullable Instant said) {
        var saidAt = said == null ? null : Map.of(story, said);
        return of(Kind.FOLLOWS, articleId, revision, story, saidAt, null, null, since);
    }

    private static StoryMove of(
            Kind kind,
            String articleId,
            int revision,
            @Nullable String story,
            @Nullable Map<String, Instant> saidAt,
            @Nullable String metBy,
            @Nullable String met,
            @Nullable Instant since) {
        return new StoryMove(
                kind, articleId, revision, null, null, story, 0, null, null, null, saidAt, metBy, met, since);
    }

    /** The same, passed on once more. */
    public StoryMove passedOn() {
        return with(hops + 1, sameText, anotherText, alike, saidAt);
    }

    /** The same, of a revision that only reads the text of the one before better. */
    public StoryMove ofSameText() {
        return with(hops, true, anotherText, alike, saidAt);
    }

    /** The same, of a revision that is another text, where it is one. */
    public StoryMove ofAnotherText(boolean is) {
        return is ? with(hops, sameText, true, alike, saidAt) : this;
    }

    /** The same, of an article that is like these too. */
    public StoryMove meeting(List<String> alike, Map<String, Instant> saidAt) {
        return with(hops, sameText, anotherText, alike.isEmpty() ? null : alike, saidAt.isEmpty() ? null : saidAt);
    }

    /** The same, of a text that this article does not say any more: where the article is does not matter. */
    public StoryMove whereverIs(String articleId) {
        var others = new HashMap<>(saidAt == null ? Map.of() : saidAt);
        others.remove(articleId);
        return with(hops, sameText, anotherText, alike, others.isEmpty() ? null : others);
    }

    private StoryMove with(
            int hops,
            @Nullable Boolean sameText,
            @Nullable Boolean anotherText,
            @Nullable List<String> alike,
            @Nullable Map<String, Instant> saidAt) {
        return new StoryMove(
                kind,
                articleId,
                revision,
                member,
                home,
                story,
                hops,
                sameText,
                anotherText,
                alike,
                saidAt,
                metBy,
                met,
                since);
    }

    /** When what that article said was accepted which this one was found to be like; null where it is not known. */
    public @Nullable Instant saidAt(String articleId) {
        return saidAt == null ? null : saidAt.get(articleId);
    }

    /** Whether its text is that of the revision before. */
    public boolean saysTheSame() {
        return Boolean.TRUE.equals(sameText);
    }

    /** Whether it has next to nothing of the text of the revision before. */
    public boolean saysAnother() {
        return Boolean.TRUE.equals(anotherText);
    }
}
