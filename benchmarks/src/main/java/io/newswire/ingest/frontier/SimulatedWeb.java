package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Hosts with feeds of up to 30 entries. One poll in ten brings a new entry, all others an unchanged feed; answers take 50 to
 * 500 ms; hosts that hang are given up after 30 s. One host in five has rules in its robots.txt. The same seed, the same web.
 */
final class SimulatedWeb implements FeedReader {
    private static final int ENTRIES = 30;
    private static final int UNCHANGED_OF_TEN = 9;
    private static final Duration GIVEN_UP = Duration.ofSeconds(30);

    private final SimulatedLoad load;
    private final Random random = new Random(20_261_124);
    private final int[] versions;

    SimulatedWeb(SimulatedLoad load) {
        this.load = load;
        this.versions = new int[load.allHosts() * load.feedsPerHost()];
    }

    String host(int number) {
        return "h" + number + ".example";
    }

    FeedSettings feed(int number, Instant now) {
        return FeedSettings.of("https://" + host(number / load.feedsPerHost()) + "/feed/" + number, now);
    }

    /** Of a feed's URL. */
    static int numberOf(String feedUrl) {
        return Integer.parseInt(feedUrl, feedUrl.lastIndexOf('/') + 1, feedUrl.length(), 10);
    }

    boolean hangs(String host) {
        return load.hangs(Integer.parseInt(host, 1, host.indexOf('.'), 10));
    }

    Duration takes(String host) {
        return hangs(host) ? GIVEN_UP : Duration.ofMillis(50 + random.nextInt(450));
    }

    FetchOutcome answer(String host, FetchRequest request) {
        if (hangs(host)) {
            return new FetchOutcome.Failed("timeout", "no answer within " + GIVEN_UP, null, null, true);
        }
        return switch (request.kind()) {
            case ROBOTS -> robots(host, request);
            case FEED ->
                random.nextInt(10) < UNCHANGED_OF_TEN ? new FetchOutcome.NotModified(null) : fetched(request, "");
            case ARTICLE, SUBSCRIPTION -> fetched(request, "");
        };
    }

    private FetchOutcome robots(String host, FetchRequest request) {
        return host.hashCode() % 5 == 0
                ? fetched(request, "User-agent: *\nDisallow: /private/\nDisallow: /*?print=\nAllow: /private/press/\n")
                : new FetchOutcome.Gone(404);
    }

    private static FetchOutcome fetched(FetchRequest request, String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        return new FetchOutcome.Fetched(
                200,
                request.url(),
                null,
                null,
                "text/html",
                "\"" + request.id() + "\"",
                null,
                null,
                List.of(),
                null,
                request.id(),
                body.length,
                body);
    }

    @Override
    public PollOutcome read(FeedState feed, FetchOutcome outcome, Instant now) {
        return switch (outcome) {
            case FetchOutcome.Fetched f -> body(feed.settings().url(), f, now);
            case FetchOutcome.NotModified n -> new PollOutcome.NotModified();
            case FetchOutcome.Moved m -> new PollOutcome.Failed("moved", null);
            case FetchOutcome.Gone g -> new PollOutcome.Failed("gone", null);
            case FetchOutcome.Refused r -> new PollOutcome.Refused(r.reason(), false);
            case FetchOutcome.Failed f -> new PollOutcome.Failed(f.reason(), f.retryAfter());
        };
    }

    private PollOutcome body(String feedUrl, FetchOutcome.Fetched fetched, Instant now) {
        int number = numberOf(feedUrl);
        var host = host(number / load.feedsPerHost());
        int newest = versions[number]++;
        var links = IntStream.rangeClosed(Math.max(0, newest - ENTRIES + 1), newest)
                .mapToObj(i -> found(host, feedUrl, "https://" + host + "/" + number + "/" + i, now))
                .toList();
        return new PollOutcome.Fetched("A feed", links, fetched.etag(), null, fetched.bodyDigest(), null);
    }

    private static PollOutcome.Found found(String host, String feedUrl, String url, Instant now) {
        var entry = new FeedEntry(null, "Headline of " + url, List.of(), null, null, List.of(), null, null, null);
        return new PollOutcome.Found(
                host,
                ArticleId.ofUrl(url),
                new ArticleLink(url, feedUrl, entry, null, List.of(), null, List.of(), now, null));
    }
}
