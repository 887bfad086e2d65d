package io.newswire.ingest.frontier;

import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchRequest.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the request for a job whose turn has come. */
final class Requests {
    /** Some servers answer 304 for ever: every so many polls a feed is asked for without conditions. */
    private static final int DISTRUST = 20;

    private static final String PLAIN = "http:";

    private final Shelf<FeedState> feeds;

    Requests(Shelf<FeedState> feeds) {
        this.feeds = feeds;
    }

    /** Validators of the last body. */
    record Conditions(@Nullable String etag, @Nullable String lastModified) {
        static final Conditions NONE = new Conditions(null, null);
    }

    FetchRequest of(Job job, String id, Instant now) {
        return switch (job.kind()) {
            case FEED -> job.errand() == null ? feed(job, id, now) : errand(job, id, now);
            case SUBSCRIPTION -> errand(job, id, now);
            case ARTICLE, ROBOTS -> page(job, id, now);
        };
    }

    /** Where the feed is polled, null when it is not followed. */
    @Nullable
    String address(String feedUrl) {
        var feed = feeds.get(feedUrl);
        return feed == null ? null : feed.address();
    }

    Conditions conditions(String feedUrl) {
        var feed = feeds.get(feedUrl);
        return feed == null ? Conditions.NONE : conditions(feed);
    }

    private static Conditions conditions(FeedState feed) {
        return feed.rhythm().polls() % DISTRUST == DISTRUST - 1
                ? Conditions.NONE
                : new Conditions(feed.remembered().etag(), feed.remembered().lastModified());
    }

    private FetchRequest feed(Job job, String id, Instant now) {
        var feed = Objects.requireNonNull(feeds.get(job.id()), "a queued feed is followed");
        var conditions = conditions(feed);
        return new FetchRequest(
                id,
                Kind.FEED,
                feed.address(),
                null,
                null,
                conditions.etag(),
                conditions.lastModified(),
                headers(feed.settings(), feed.address()),
                Map.of(),
                feed.rhythm().failures() + 1,
                now);
    }

    /** They may hold a key: it is not sent in clear where the feed was added under https. */
    private static Map<String, String> headers(FeedSettings settings, String address) {
        return address.startsWith(PLAIN) && !settings.url().startsWith(PLAIN) ? Map.of() : settings.headers();
    }

    /** Without the feed's own headers, which are for its own host. */
    private static FetchRequest errand(Job job, String id, Instant now) {
        var errand = Objects.requireNonNull(job.errand(), "the job is an errand");
        return new FetchRequest(
                id,
                errand.kind(),
                errand.url(),
                null,
                null,
                errand.etag(),
                errand.lastModified(),
                Map.of(),
                errand.form(),
                job.attempt(),
                now);
    }

    private static FetchRequest page(Job job, String id, Instant now) {
        return new FetchRequest(
                id,
                job.kind(),
                Objects.requireNonNull(job.url(), "an article has a URL"),
                job.isArticle() ? job.id() : null,
                job.link(),
                job.etag(),
                job.lastModified(),
                Map.of(),
                Map.of(),
                job.attempt(),
                now);
    }
}
