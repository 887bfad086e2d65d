package io.newswire.contracts;

import io.newswire.contracts.Story.Member;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * @param hops stories that passed it on or back, since they were merged into another one or their article says something else by now
 * @param sameText true of a revision whose text is that of the one before: where its card is too, nobody is told. Null where it
 *     is not
 * @param alike ids of articles which say so much of the same that their stories are one with that of this article: to the story
 *     that it is part of. Null where there is none
 * @param saidAt when these articles, or that which the story is named after where another one went, or through whose stories it came,
 *     began to say what this one was compared with, by their ids. Null where none is known
 * @param metBy id of the story of this article, which is one with the story that the move is sent to, though this article repeats none
 *     of it. Null where it is not known to be
 * @param since when the article began to say what it says that follows, or is like others; or that which the story is named
 *     after that the move comes from: of two stories that are one, the earlier goes on. Null where it is not known
 * @param about when the article that the story is named after which it is sent to, or which sends it back, began to say what it is
 *     about; it may say something else since. Null where it is not known
 * @param sentBackBy id of the story that sent the article back to its own; null where none did
 * @param wasHome true where its own story has passed it on, to where that was merged; null where not
 * @param lowest the lowest id of a story that passed it on since it had been passed on {@value #FEW_HOPS} times, or a multiple of that;
 *     null before
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
        @Nullable Instant since,
        @Nullable Instant about,
        @Nullable String sentBackBy,
        @Nullable Boolean wasHome,
        @Nullable String lowest) {
    /** More is passed on in a circle: then begins a count of who is in it, and another after as many again. */
    public static final int FEW_HOPS = 8;

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
        return with(Kind.STANDS_ALONE, member).build();
    }

    /**
     * A story sends an article back to its own, since what it repeats is no longer said there.
     *
     * @param story the one that sends it back
     * @param said when the article that this is named after began to say what the other repeats; null where it is not known
     */
    public static StoryMove isAlone(Member member, String story, @Nullable Instant said) {
        return standsAlone(member).passedBack(story, said);
    }

    /** @param home partition that waits for the article's {@link StoryPlace}, null for none */
    public static StoryMove joins(Member member, @Nullable Integer home) {
        return with(Kind.JOINS, member).home(home).build();
    }

    private static StoryMoveBuilder with(Kind kind, Member member) {
        return new StoryMoveBuilder(kind, member.articleId(), member.revision()).member(member);
    }

    /** @param revision revisions before it leave */
    public static StoryMove leaves(String articleId, int revision) {
        return new StoryMoveBuilder(Kind.LEAVES, articleId, revision).build();
    }

    /**
     * An article is like one of another story, so that the two are one: to that other.
     *
     * @param articleId the one that was found to be like the other
     * @param about when the other began to say what is like it; null where it is not known
     * @param story that of the one, or named after it
     * @param since when the article that this is named after began to say what it says; null where it is not known
     */
    public static StoryMove isMet(String articleId, @Nullable Instant about, String story, @Nullable Instant since) {
        return new StoryMoveBuilder(Kind.LEAVES, articleId, NO_REVISION)
                .about(about)
                .metBy(story)
                .since(since)
                .build();
    }

    /**
     * A story took the article: to the one that is named after that.
     *
     * @param member its card, as it was taken
     * @param said when that began to say what it says which the story is named after; null where it is not known
     */
    public static StoryMove follows(Member member, String story, @Nullable Instant said) {
        return new StoryMoveBuilder(Kind.FOLLOWS, member.articleId(), member.revision())
                .story(story)
                .saidAt(said == null ? null : Map.of(story, said))
                .metBy(member.duplicate() == null ? story : null)
                .since(member.seenAt())
                .build();
    }

    /** The same, of a revision that only reads the text of the one before better. */
    public StoryMove ofSameText() {
        return but().sameText(true).build();
    }

    /**
     * The same, of an article that is like these too.
     *
     * @param saidAt when they began to say what is like it, as far as that is known; others are left out
     */
    public StoryMove meeting(List<String> alike, Map<String, Instant> saidAt) {
        var known = new HashMap<>(saidAt);
        known.keySet().retainAll(alike);
        return but().alike(alike.isEmpty() ? null : alike)
                .saidAt(known.isEmpty() ? null : known)
                .build();
    }

    /** The same, that came by way of this story, which was merged: since then it says what the move is about. */
    public StoryMove cameBy(String story, Instant said) {
        var known = new HashMap<>(saidAt == null ? Map.<String, Instant>of() : saidAt);
        known.put(story, said);
        return but().saidAt(known).build();
    }

    /** The same, about what the article that the story is named after said since then. */
    public StoryMove about(@Nullable Instant said) {
        return but().about(said).build();
    }

    /**
     * The same, passed on.
     *
     * @param from id of the story that passes it on
     * @param said when the article that the next story is named after began to say what it is about; null where it is not known
     */
    public StoryMove passedOn(String from, @Nullable Instant said) {
        return but().hops(hops + 1).about(said).lowest(lowestWith(from)).build();
    }

    private @Nullable String lowestWith(String from) {
        if (hops < FEW_HOPS) {
            return null;
        }
        boolean anew = hops % FEW_HOPS == 0 || lowest == null;
        return anew || from.compareTo(Objects.requireNonNull(lowest)) < 0 ? from : lowest;
    }

    /** A copy that came to a story is sent back to its own. */
    public StoryMove passedBack(String from, @Nullable Instant said) {
        return passedOn(from, said)
                .but()
                .kind(Kind.STANDS_ALONE)
                .home(null)
                .sentBackBy(from)
                .build();
    }

    /** What stands alone goes to the story that its own was merged into; where that sends it back, it has come round. */
    public StoryMove joinsInstead() {
        return but().kind(Kind.JOINS).sentBackBy(null).wasHome(true).build();
    }

    private StoryMoveBuilder but() {
        return new StoryMoveBuilder(this);
    }

    /** Ids of articles that it is like; where it was sent back, also of those by way of whose stories it had come. */
    public Set<String> others() {
        var others = new LinkedHashSet<>(alike == null ? List.of() : alike);
        if (sentBackBy != null && saidAt != null) {
            others.addAll(saidAt.keySet());
        }
        return others;
    }

    /** When that article began to say what this one is like; null where it is not known. */
    public @Nullable Instant saidAt(String articleId) {
        return saidAt == null ? null : saidAt.get(articleId);
    }

    /**
     * When the article that this story is named after began to say what the move is about; null where it is not known. A former version
     * of this program says so in {@code saidAt}.
     */
    public @Nullable Instant about(String story) {
        return about == null ? saidAt(story) : about;
    }

    /** Whether its own story has passed it on before, and it came back. */
    public boolean comesHomeAgain() {
        return Boolean.TRUE.equals(wasHome);
    }

    /** Whether its text is that of the revision before. */
    public boolean saysTheSame() {
        return Boolean.TRUE.equals(sameText);
    }
}
