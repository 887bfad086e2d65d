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
 * @param hops stories that passed it on, since they were merged into another one or their article says something else by now; of one
 *     that stands alone, whether a story has sent it back
 * @param sameText true of a revision whose text is that of the one before: where its card is too, nobody is told. Null where it
 *     is not
 * @param alike ids of articles which say so much of the same that their stories are one with that of this article: to the story
 *     that it is part of. Null where there is none
 * @param saidAt when others began to say what it is about, by the ids of their articles: what this article was found to be like, or
 *     where another one went. What was rewritten since does not say it any more. Null where none is known
 * @param metBy id of the story of this article, which is one with the story that the move is sent to. Null where it is not known
 *     to be
 * @param since when the article began to say what it says that follows, or is like others; or that which the story is named
 *     after that the move comes from: of two stories that are one, the earlier goes on. Null where it is not known
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
        @Nullable List<String> alike,
        @Nullable Map<String, Instant> saidAt,
        @Nullable String metBy,
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

    /** A story where it was sends it back to its own, since what it repeats is no longer said there. */
    public static StoryMove isAlone(Member member) {
        return standsAlone(member).with(1, null, null, null);
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
        return of(Kind.LEAVES, articleId, revision, null, null, null, null);
    }

    /**
     * A copy is found to be like others too when it has its place: to the story that it is part of.
     *
     * @param since when it began to say what is like them; null where that is not known
     */
    public static StoryMove meets(
            String articleId, List<String> alike, Map<String, Instant> saidAt, @Nullable Instant since) {
        return of(Kind.LEAVES, articleId, NO_REVISION, null, null, null, since).meeting(alike, saidAt);
    }

    /**
     * An article of a story is like one of another, so that the two are one: to that other.
     *
     * @param articleId the one of the story that tells it
     * @param met the one that it is like: the story that is told is named after it
     * @param saidAt when that began to say what it is like; null where it is not known
     * @param story the one that tells it
     * @param since when the article that this is named after began to say what it says; null where it is not known
     */
    public static StoryMove isMet(
            String articleId, String met, @Nullable Instant saidAt, String story, @Nullable Instant since) {
        var said = saidAt == null ? null : Map.of(met, saidAt);
        return of(Kind.LEAVES, articleId, NO_REVISION, null, said, story, since);
    }

    /**
     * @param since when the article began to say what it says
     * @param said when that began to say what it says which the story is named after; null where it is not known
     */
    public static StoryMove follows(
            String articleId, int revision, String story, Instant since, @Nullable Instant said) {
        var saidAt = said == null ? null : Map.of(story, said);
        return of(Kind.FOLLOWS, articleId, revision, story, saidAt, null, since);
    }

    private static StoryMove of(
            Kind kind,
            String articleId,
            int revision,
            @Nullable String story,
            @Nullable Map<String, Instant> saidAt,
            @Nullable String metBy,
            @Nullable Instant since) {
        return new StoryMove(kind, articleId, revision, null, null, story, 0, null, null, saidAt, metBy, since);
    }

    /** The same, of a revision that only reads the text of the one before better. */
    public StoryMove ofSameText() {
        return with(hops, true, alike, saidAt);
    }

    /** The same, of an article that is like these too. */
    public StoryMove meeting(List<String> alike, Map<String, Instant> saidAt) {
        return with(hops, sameText, alike.isEmpty() ? null : alike, saidAt.isEmpty() ? null : saidAt);
    }

    /**
     * The same, passed on to the story of an article that says, or said, what it is about.
     *
     * @param story id of that article, and of its story
     * @param since when that began to say it; null where it is not known
     */
    public StoryMove passedOn(String story, @Nullable Instant since) {
        var others = new HashMap<>(saidAt == null ? Map.<String, Instant>of() : saidAt);
        others.remove(story);
        if (since != null) {
            others.put(story, since);
        }
        var left = alike == null
                ? List.<String>of()
                : alike.stream().filter(id -> !id.equals(story)).toList();
        return with(hops + 1, sameText, null, null).meeting(left, others);
    }

    private StoryMove with(
            int hops, @Nullable Boolean sameText, @Nullable List<String> alike, @Nullable Map<String, Instant> saidAt) {
        return new StoryMove(
                kind, articleId, revision, member, home, story, hops, sameText, alike, saidAt, metBy, since);
    }

    /** When that article began to say what this is about; null where it is not known. */
    public @Nullable Instant saidAt(String articleId) {
        return saidAt == null ? null : saidAt.get(articleId);
    }

    /** Whether its text is that of the revision before. */
    public boolean saysTheSame() {
        return Boolean.TRUE.equals(sameText);
    }
}
