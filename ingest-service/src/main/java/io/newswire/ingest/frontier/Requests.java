package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchRequest.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Writes the request for a job whose turn has come. */
final class Requests {
    /** Some servers answer 304 for ever: every so many polls a feed is asked for without conditions. */
    private static final int DISTRUST = 20;

    private final Shelf<FeedState> feeds;

    Requests(Shelf<FeedState> feeds) {
        this.feeds = feeds;
    }

    FetchRequest of(Job job, String id, Instant now) {
        return switch (job.kind()) {
            case FEED -> feed(job, id, now);
            case ARTICLE -> article(job, id, now);
            case ROBOTS, SUBSCRIPTION -> throw new IllegalArgumentException("no job is of kind " + job.kind());
        };
    }

    private FetchRequest feed(Job job, String id, Instant now) {
        var feed = Objects.requireNonNull(feeds.get(job.id()), "a queued feed is followed");
        boolean conditional = feed.rhythm().polls() % DISTRUST != DISTRUST - 1;
        return new FetchRequest(
                id,
                Kind.FEED,
                feed.address(),
                null,
                null,
                conditional ? feed.remembered().etag() : null,
                conditional ? feed.remembered().lastModified() : null,
                Map.of(),
                Map.of(),
                feed.rhythm().failures() + 1,
                now);
    }

    private static FetchRequest article(Job job, String id, Instant now) {
        return new FetchRequest(
                id,
                Kind.ARTICLE,
                Objects.requireNonNull(job.url(), "an article has a URL"),
                job.id(),
                job.link(),
                job.etag(),
                job.lastModified(),
                Map.of(),
                Map.of(),
                job.attempt(),
                now);
    }
}
