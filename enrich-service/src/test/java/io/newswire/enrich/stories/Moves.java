package io.newswire.enrich.stories;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.NewsDate;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Invented articles and what they do. */
final class Moves {
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final int HOME = 4;
    static final Instant REWRITTEN = NOW.plusSeconds(60);

    private Moves() {}

    /** Seen as many seconds after {@link #NOW} as its id ends in. */
    static Member card(String id, int revision, @Nullable String of, @Nullable String published) {
        var seenAt = NOW.plusSeconds(Integer.parseInt(id.replaceAll("\\D", "0")));
        var duplicate = of == null ? null : new Duplicate(Duplicate.Kind.NEAR, of, 0.9);
        var date = published == null ? null : NewsDate.parse(published);
        return new Member(
                id, revision, "https://news.example/" + id, "Harbour " + id, null, date, seenAt, duplicate, null);
    }

    static StoryMove alone(String id, int revision) {
        return StoryMove.standsAlone(card(id, revision, null, null));
    }

    /** A revision that says something else than the one before, since {@link #REWRITTEN}. */
    static StoryMove rewritten(String id, int revision) {
        return StoryMove.standsAlone(seenAt(card(id, revision, null, null), REWRITTEN));
    }

    /** The same, that repeats another article. */
    static StoryMove rewritten(String id, int revision, String of) {
        return StoryMove.joins(seenAt(card(id, revision, of, null), REWRITTEN), HOME);
    }

    /** Since when it says what its {@link #card} stands for. */
    static Instant saidAt(String id) {
        return card(id, 1, null, null).seenAt();
    }

    static Member seenAt(Member card, Instant seenAt) {
        return new Member(
                card.articleId(),
                card.revision(),
                card.url(),
                card.headline(),
                card.publisher(),
                card.datePublished(),
                seenAt,
                card.duplicate(),
                card.sourceOrganization());
    }

    static StoryMove joins(String id, int revision, String of) {
        return StoryMove.joins(card(id, revision, of, null), HOME);
    }
}
