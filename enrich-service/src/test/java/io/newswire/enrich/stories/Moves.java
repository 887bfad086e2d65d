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

    static StoryMove joins(String id, int revision, String of) {
        return StoryMove.joins(card(id, revision, of, null), HOME);
    }
}
