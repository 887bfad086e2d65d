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
import java.time.ZoneOffset;
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
            Duration.ofDays(90),
            obedience(Obedience.Mode.IGNORE),
            AllowedHosts.of(List.of()));
    /** The same, and robots.txt is obeyed. */
    static final Limits OBEDIENT = obeying(obedience(Obedience.Mode.OBEY));
    /** As LIMITS, with looks at known articles. */
    static final Limits LOOKING = looking(100);

    static final Bounds BOUNDS = new Bounds(LIMITS.minInterval(), LIMITS.maxInterval());

    private Given() {}

    static Obedience obedience(Obedience.Mode mode) {
        return new Obedience(mode, "Newswire/0.1 (test)", Duration.ofSeconds(60));
    }

    static Limits obeying(Obedience robots) {
        return with(robots, LIMITS.allowedHosts());
    }

    /** The same, and an operator allows these hosts. */
    static Limits allowing(Limits limits, String... hosts) {
        return with(limits.robots(), AllowedHosts.of(List.of(hosts)));
    }

    private static Limits with(Obedience robots, AllowedHosts allowed) {
        return new Limits(
                LIMITS.minInterval(),
                LIMITS.maxInterval(),
                LIMITS.hostDelay(),
                LIMITS.lostAfter(),
                LIMITS.maxInFlight(),
                LIMITS.articleAttempts(),
                LIMITS.maxWaitingPerHost(),
                LIMITS.revisitAfter(),
                LIMITS.seenRetention(),
                robots,
                allowed);
    }

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
                Duration.ofDays(90),
                LIMITS.robots(),
                LIMITS.allowedHosts());
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
        return new ArticleLink(url, feed, entry, null, List.of(), null, List.of(), START, null);
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

    static FetchOutcome.Fetched fetched(String etag, @Nullable String canonicalUrl) {
        return new FetchOutcome.Fetched(
                200, FEED, null, canonicalUrl, null, etag, null, null, List.of(), null, "digest", 10, null);
    }

    static FetchOutcome.Failed failed(@Nullable Integer status, @Nullable Duration retryAfter) {
        return new FetchOutcome.Failed("http-status", "status " + status, status, retryAfter, true);
    }

    static PollOutcome.Fetched body(String digest, String... names) {
        return body(digest, Stream.of(names).map(name -> found(name, null)).toList());
    }

    static PollOutcome.Fetched body(String digest, List<PollOutcome.Found> links) {
        return new PollOutcome.Fetched("The News", links, "\"" + digest + "\"", null, digest, null);
    }

    /** An entry with the time of its publication. */
    static PollOutcome.Found found(String name, @Nullable Instant published) {
        var canonical = CanonicalUrl.of(page(name));
        var date = published == null ? null : NewsDate.of(published.atOffset(ZoneOffset.UTC));
        var entry = new FeedEntry(null, "A headline", List.of(), date, null, List.of(), null, null, null);
        var link = new ArticleLink(page(name), FEED, entry, null, List.of(), null, List.of(), START, null);
        return new PollOutcome.Found(canonical.authority(), ArticleId.ofUrl(canonical.value()), link);
    }
}
