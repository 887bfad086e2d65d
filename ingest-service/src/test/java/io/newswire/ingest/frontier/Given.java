package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.NewsDate;
import java.nio.charset.StandardCharsets;
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
            Duration.ofDays(90),
            obedience(Obedience.Mode.IGNORE));
    /** The same, and robots.txt is obeyed. */
    static final Limits OBEDIENT = obeying(obedience(Obedience.Mode.OBEY));

    static final Bounds BOUNDS = new Bounds(LIMITS.minInterval(), LIMITS.maxInterval());

    private Given() {}

    static Obedience obedience(Obedience.Mode mode) {
        return new Obedience(mode, "Newswire/0.1 (test)", Duration.ofSeconds(60));
    }

    static Limits obeying(Obedience robots) {
        return new Limits(
                LIMITS.minInterval(),
                LIMITS.maxInterval(),
                LIMITS.hostDelay(),
                LIMITS.lostAfter(),
                LIMITS.maxInFlight(),
                LIMITS.articleAttempts(),
                LIMITS.maxWaitingPerHost(),
                LIMITS.seenRetention(),
                robots);
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

    static FetchOutcome.Fetched text(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return new FetchOutcome.Fetched(
                200, FEED, null, null, "text/plain", null, null, null, List.of(), null, "t", bytes.length, bytes);
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
