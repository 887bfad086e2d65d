package io.newswire.cli.sources;

import io.newswire.cli.CommandFailed;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.ingest.fetch.FetchedPage;
import io.newswire.ingest.robots.RobotsAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request at a time, and a rest for every host between two, as the service keeps it. Redirects to another host that
 * the fetcher leaves to its caller are followed here, in that host's turn. Not thread-safe.
 */
final class PoliteWeb implements Web {
    private static final int MAX_MOVES = 5;

    private final Function<FetchRequest, FetchedPage> fetcher;
    private final Map<String, String> headers;
    private final Duration rest;
    private final Clock clock;
    private final Rest sleep;
    private final Map<String, Instant> lastEnd = new HashMap<>();
    private final Map<String, End> robots = new HashMap<>();

    /** Waits; interruption ends the command. */
    @FunctionalInterface
    interface Rest {
        void take(Duration time) throws InterruptedException;
    }

    /** @param headers sent to the host that is asked for first in each call, and to no other */
    PoliteWeb(
            Function<FetchRequest, FetchedPage> fetcher,
            Map<String, String> headers,
            Duration rest,
            Clock clock,
            Rest sleep) {
        this.fetcher = fetcher;
        this.headers = Map.copyOf(headers);
        this.rest = rest;
        this.clock = clock;
        this.sleep = sleep;
    }

    @Override
    public Answer get(String url, FetchRequest.Kind kind) {
        var end = end(url, kind);
        return answer(url, end.page(), end.hop());
    }

    /** What a robots.txt says; asked for once. */
    RobotsAnswer robots(String file) {
        var page = end(file, FetchRequest.Kind.ROBOTS).page();
        return RobotsAnswer.of(page.outcome(), page.body());
    }

    private End end(String url, FetchRequest.Kind kind) {
        if (kind != FetchRequest.Kind.ROBOTS) {
            return redirected(url, kind);
        }
        var known = robots.get(url);
        var end = known == null ? redirected(url, kind) : known;
        robots.put(url, end);
        return end;
    }

    private End redirected(String url, FetchRequest.Kind kind) {
        var home = CanonicalUrl.of(url).authority();
        var hop = Hop.first(url);
        var page = fetch(hop.url(), kind, home);
        for (int moves = 0; moves < MAX_MOVES && page.outcome() instanceof FetchOutcome.Moved moved; moves++) {
            hop = hop.to(moved);
            page = fetch(hop.url(), kind, home);
        }
        return new End(page, hop);
    }

    private static Answer answer(String asked, FetchedPage page, Hop hop) {
        var url = hop.url();
        return switch (page.outcome()) {
            case FetchOutcome.Fetched fetched -> body(fetched, page, hop);
            case FetchOutcome.Refused refused ->
                new Answer.Nothing(Miss.refused(url, refused.reason(), FetchWords.of(refused, url)));
            case FetchOutcome.Failed failed ->
                new Answer.Nothing(Miss.failed(url, failed.reason(), FetchWords.of(failed, url)));
            case FetchOutcome.Gone gone ->
                new Answer.Nothing(Miss.failed(url, "gone", url + " answered " + gone.status() + ": there is nothing"));
            case FetchOutcome.NotModified none ->
                new Answer.Nothing(
                        Miss.failed(url, "not-modified", url + " answered 304, though nothing was known of it"));
            case FetchOutcome.Moved moved ->
                new Answer.Nothing(Miss.failed(
                        url,
                        "redirects",
                        asked + " is redirected from host to host more than " + MAX_MOVES + " times"));
        };
    }

    /** Where redirects ended. */
    private record End(FetchedPage page, Hop hop) {}

    private static Answer body(FetchOutcome.Fetched fetched, FetchedPage page, Hop hop) {
        byte @Nullable [] bytes = page.body();
        var movedTo = fetched.movedTo() != null && hop.isSteady() ? fetched.movedTo() : hop.movedTo();
        return new Answer.Body(
                bytes == null ? new byte[0] : bytes, fetched.contentType(), fetched.finalUrl(), page.links(), movedTo);
    }

    /**
     * Where a request goes.
     *
     * @param movedTo the same address, where only permanent redirects led to it; else null
     */
    private record Hop(String url, @Nullable String movedTo, boolean isSteady) {
        static Hop first(String url) {
            return new Hop(url, null, true);
        }

        Hop to(FetchOutcome.Moved moved) {
            boolean steady = isSteady && moved.permanent();
            return new Hop(moved.target(), steady ? moved.target() : null, steady);
        }
    }

    private FetchedPage fetch(String url, FetchRequest.Kind kind, String home) {
        var host = CanonicalUrl.of(url).authority();
        await(host);
        var now = clock.instant();
        var sent = host.equals(home) && kind == FetchRequest.Kind.FEED ? headers : Map.<String, String>of();
        var request = new FetchRequest(
                UUID.randomUUID().toString(), kind, url, null, null, null, null, sent, Map.of(), 1, now);
        try {
            return fetcher.apply(request);
        } finally {
            lastEnd.put(host, clock.instant());
        }
    }

    private void await(String host) {
        var last = lastEnd.get(host);
        if (last == null) {
            return;
        }
        var left = Duration.between(clock.instant(), last.plus(rest));
        if (left.isPositive()) {
            try {
                sleep.take(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailed("Interrupted while resting between requests to " + host + ".");
            }
        }
    }
}
