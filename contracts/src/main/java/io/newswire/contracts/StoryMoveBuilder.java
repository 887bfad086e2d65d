package io.newswire.contracts;

import io.newswire.contracts.Story.Member;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A move, but for what is said to be otherwise. */
final class StoryMoveBuilder {
    private StoryMove.Kind kind;
    private final String articleId;
    private final int revision;
    private @Nullable Member member;
    private @Nullable Integer home;
    private @Nullable String story;
    private int hops;
    private @Nullable Boolean sameText;
    private @Nullable List<String> alike;
    private @Nullable Map<String, Instant> saidAt;
    private @Nullable String metBy;
    private @Nullable Instant since;
    private @Nullable Instant about;
    private @Nullable String sentBackBy;
    private @Nullable Boolean wasHome;
    private @Nullable String lowest;

    StoryMoveBuilder(StoryMove.Kind kind, String articleId, int revision) {
        this.kind = kind;
        this.articleId = articleId;
        this.revision = revision;
    }

    StoryMoveBuilder(StoryMove move) {
        kind = move.kind();
        articleId = move.articleId();
        revision = move.revision();
        member = move.member();
        home = move.home();
        story = move.story();
        hops = move.hops();
        sameText = move.sameText();
        alike = move.alike();
        saidAt = move.saidAt();
        metBy = move.metBy();
        since = move.since();
        about = move.about();
        sentBackBy = move.sentBackBy();
        wasHome = move.wasHome();
        lowest = move.lowest();
    }

    StoryMove build() {
        return new StoryMove(
                kind,
                articleId,
                revision,
                member,
                home,
                story,
                hops,
                sameText,
                alike,
                saidAt,
                metBy,
                since,
                about,
                sentBackBy,
                wasHome,
                lowest);
    }

    StoryMoveBuilder kind(StoryMove.Kind kind) {
        this.kind = kind;
        return this;
    }

    StoryMoveBuilder member(@Nullable Member member) {
        this.member = member;
        return this;
    }

    StoryMoveBuilder home(@Nullable Integer home) {
        this.home = home;
        return this;
    }

    StoryMoveBuilder story(@Nullable String story) {
        this.story = story;
        return this;
    }

    StoryMoveBuilder hops(int hops) {
        this.hops = hops;
        return this;
    }

    StoryMoveBuilder sameText(@Nullable Boolean sameText) {
        this.sameText = sameText;
        return this;
    }

    StoryMoveBuilder alike(@Nullable List<String> alike) {
        this.alike = alike;
        return this;
    }

    StoryMoveBuilder saidAt(@Nullable Map<String, Instant> saidAt) {
        this.saidAt = saidAt;
        return this;
    }

    StoryMoveBuilder metBy(@Nullable String metBy) {
        this.metBy = metBy;
        return this;
    }

    StoryMoveBuilder since(@Nullable Instant since) {
        this.since = since;
        return this;
    }

    StoryMoveBuilder about(@Nullable Instant about) {
        this.about = about;
        return this;
    }

    StoryMoveBuilder sentBackBy(@Nullable String sentBackBy) {
        this.sentBackBy = sentBackBy;
        return this;
    }

    StoryMoveBuilder wasHome(@Nullable Boolean wasHome) {
        this.wasHome = wasHome;
        return this;
    }

    StoryMoveBuilder lowest(@Nullable String lowest) {
        this.lowest = lowest;
        return this;
    }
}
