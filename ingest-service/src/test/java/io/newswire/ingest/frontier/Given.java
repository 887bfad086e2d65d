package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.NewsDate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tests speak of. */
final class Given {
    static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
    static final String HOST = "news.example";
    static final String FEED = "https://news.example/feed.xml";
    static final Limits LIMITS = new Limits(
            Duration.ofMinutes(5),
            Duration.ofHours(6),
            Duration.ofSeconds(1),
            Duration.ofMinutes(15),
            100,
            3,
            1_000,
            List.of(),
            Duration.ofDays(90));
    /** As LIMITS, with looks at known articles. */
    static final Limits LOOKING = looking(100);
    static final Bounds BOUNDS = new Bounds(LIMITS.minInterval(), LIMITS.maxInterval());

    private Given() {}

    static Limits looking(int maxInFlight) {
        return new Limits(
                LIMITS.minInterval(),
                LIMITS.maxInterval(),
                LIMITS.hostDelay(),
                LIMITS.lostAfter(),
                maxInFlight,
                3,
                1_000,
                List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7)),
                Duration.ofDays(90));
    }

    static FeedSettings settings(String url) {
        return FeedSettings.of(url, START);
    }

    static String page(String name) {
        return "https://" + HOST + "/" + name;
    }

    static ArticleLink link(String url, String headline) {
        return link(url, FEED, headline, null);
    }

    static ArticleLink link(String url, String feed, String headline, @Nullable String modified) {
        var date = modified == null ? null : NewsDate.parse(modified);
        var entry = new FeedEntry(null, headline, List.of(), null, date, List.of(), null, null, null);
        return new ArticleLink(url, feed, entry, null, List.of(), null, List.of(), START);
    }

    static ArticleLink submitted(String url) {
        return ArticleLink.submitted(url, START);
    }

    static FetchOutcome.Fetched fetched(String digest) {
        return new FetchOutcome.Fetched(
                200, FEED, null, null, null, "\"v1\"", null, null, List.of(), null, digest, 10, null);
    }

    static FetchOutcome.Fetched fetched(String etag, @Nullable String canonicalUrl) {
        return new FetchOutcome.Fetched(
                200, FEED, null, canonicalUrl, null, etag, null, null, List.of(), null, "digest", 10, null);
    }

    static FetchOutcome.Failed failed(@Nullable Integer status, @Nullable Duration retryAfter) {
        return new FetchOutcome.Failed("http-status", "status " + status, status, retryAfter, true);
    }

    static PollOutcome.Fetched body(String digest, String... names) {
        var links = Stream.of(names).map(name -> found(page(name))).toList();
        return new PollOutcome.Fetched("The News", links, "\"" + digest + "\"", null, digest, null);
    }

    private static PollOutcome.Found found(String url) {
        var canonical = CanonicalUrl.of(url);
        return new PollOutcome.Found(
                canonical.authority(), ArticleId.ofUrl(canonical.value()), link(url, "A headline"));
    }
}
