package io.newswire.enrich.duplicates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of an article, but for what is said to be otherwise. */
final class KnownArticleBuilder {
    private int accepted;
    private String newestDigest;
    private List<Said> sketches;
    private List<String> saw;
    private List<Turn> turns;
    private @Nullable Turn original;
    private @Nullable Removal removal;
    private @Nullable String story;
    private @Nullable Instant seenAt;
    private @Nullable Instant rewrittenAt;
    private @Nullable Instant fetchedAt;
    private @Nullable Integer content;

    KnownArticleBuilder(KnownArticle known) {
        accepted = known.accepted();
        newestDigest = known.newestDigest();
        sketches = known.sketches();
        saw = known.saw();
        turns = known.turns();
        original = known.original();
        removal = known.removal();
        story = known.story();
        seenAt = known.seenAt();
        rewrittenAt = known.rewrittenAt();
        fetchedAt = known.fetchedAt();
        content = known.content();
    }

    KnownArticle build() {
        return new KnownArticle(
                accepted,
                newestDigest,
                sketches,
                saw,
                turns,
                original,
                removal,
                story,
                seenAt,
                rewrittenAt,
                fetchedAt,
                content);
    }

    /** One more revision, which brings its own content. */
    KnownArticleBuilder accepted(String digest) {
        accepted++;
        content = null;
        return newestDigest(digest);
    }

    KnownArticleBuilder newestDigest(String newestDigest) {
        this.newestDigest = newestDigest;
        return this;
    }

    KnownArticleBuilder sketches(List<Said> sketches) {
        this.sketches = sketches;
        return this;
    }

    KnownArticleBuilder saw(List<String> saw) {
        this.saw = saw;
        return this;
    }

    KnownArticleBuilder turns(List<Turn> turns) {
        this.turns = turns;
        return this;
    }

    KnownArticleBuilder original(@Nullable Turn original) {
        this.original = original;
        return this;
    }

    KnownArticleBuilder removal(@Nullable Removal removal) {
        this.removal = removal;
        return this;
    }

    KnownArticleBuilder story(@Nullable String story) {
        this.story = story;
        return this;
    }

    KnownArticleBuilder seenAt(@Nullable Instant seenAt) {
        this.seenAt = seenAt;
        return this;
    }

    KnownArticleBuilder rewrittenAt(@Nullable Instant rewrittenAt) {
        this.rewrittenAt = rewrittenAt;
        return this;
    }

    KnownArticleBuilder fetchedAt(@Nullable Instant fetchedAt) {
        this.fetchedAt = fetchedAt;
        return this;
    }

    KnownArticleBuilder content(@Nullable Integer content) {
        this.content = content;
        return this;
    }
}
