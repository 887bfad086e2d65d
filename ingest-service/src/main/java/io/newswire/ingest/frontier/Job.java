package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.Errand;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchRequest.Kind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for its host's turn. Of a feed only the name stands here: the rest is looked up when its turn
 * comes, as it is then.
 *
 * @param kind what it is
 * @param id the article's id, the URL that the feed is followed under, or the errand's id
 * @param link how the article was found; null for a feed
 * @param errand what another host's feed asks for; null for what is this host's own
 * @param attempt 1 for the first
 * @param queuedAt when it began to wait
 */
record Job(
        FetchRequest.Kind kind,
        String id,
        @Nullable ArticleLink link,
        @Nullable Errand errand,
        @Nullable String url,
        @Nullable String etag,
        @Nullable String lastModified,
        int attempt,
        Instant queuedAt) {

    Job {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(queuedAt, "queuedAt");
    }

    static Job feed(String url, Instant now) {
        return new Job(Kind.FEED, url, null, null, null, null, null, 1, now);
    }

    /** An unconditional request for an article. */
    static Job article(String id, String url, ArticleLink link, Instant now) {
        return new Job(Kind.ARTICLE, id, link, null, url, null, null, 1, now);
    }

    static Job errand(Errand errand, Instant now) {
        return new Job(errand.kind(), errand.id(), null, errand, null, null, null, 1, now);
    }

    static Job robots(String url, Instant now) {
        return new Job(Kind.ROBOTS, url, null, null, url, null, null, 1, now);
    }

    boolean isArticle() {
        return kind == Kind.ARTICLE;
    }

    Job onlyIfChanged(@Nullable String knownEtag, @Nullable String knownLastModified) {
        return new Job(kind, id, link, errand, url, knownEtag, knownLastModified, attempt, queuedAt);
    }

    Job again(Instant now) {
        return new Job(kind, id, link, errand, url, etag, lastModified, attempt + 1, now);
    }
}
