package io.newswire.ingest;

import static io.newswire.platform.settings.DurationConverter.text;

import io.newswire.contracts.Topic;
import io.newswire.ingest.fetch.FetchLimits;
import io.newswire.ingest.frontier.Limits;
import io.newswire.ingest.frontier.Obedience;
import java.time.Duration;
import java.util.List;

/** Each part's share of the settings. */
public final class IngestLimits {
    /**
     * Requests out per partition for each fetch at once: enough to keep fetchers busy, few enough that the last of them
     * waits for less than {@code lost-after} even when every host hangs.
     */
    private static final int AHEAD = 2;

    /** Of the heap, for large bodies: they are held two or three times over while they are read and written. */
    private static final int SHARE_OF_BODIES = 8;

    private static final int LEAST_LARGE_BODIES = 4;

    /** Until another instance has the partitions of a fetcher that was killed. */
    private static final Duration HANDED_OVER = Duration.ofMinutes(1);

    private IngestLimits() {}

    /** @throws IllegalArgumentException when settings contradict each other */
    static Limits frontier(IngestSettings settings) {
        checkLostAfter(settings);
        return new Limits(
                settings.minInterval(),
                settings.maxInterval(),
                settings.hostDelay(),
                settings.lostAfter(),
                Math.multiplyExact(AHEAD, settings.maxConcurrentFetches()),
                settings.articleAttempts(),
                settings.maxWaitingPerHost(),
                settings.revisitAfter().orElseGet(List::of),
                settings.seenRetention(),
                new Obedience(settings.robots(), settings.userAgent(), settings.maxCrawlDelay()));
    }

    /**
     * A request that is made again while the first still waits would be a second one to its host. One fetcher may have
     * all partitions, each with as many requests ahead as are allowed, and each of them may take its whole time.
     */
    private static void checkLostAfter(IngestSettings settings) {
        long rounds = Math.multiplyExact((long) AHEAD, Topic.FETCH_REQUESTS.partitions());
        var longest = settings.fetchTimeout().multipliedBy(rounds).plus(HANDED_OVER);
        if (settings.lostAfter().compareTo(longest) < 0) {
            throw new IllegalArgumentException("newswire.ingest.lost-after is " + text(settings.lostAfter())
                    + "; with a fetch-timeout of " + text(settings.fetchTimeout()) + " a request may wait for "
                    + text(longest)
                    + ": make lost-after at least that, or fetch-timeout shorter");
        }
    }

    /** Whether a feed that robots.txt disallows is not polled. */
    public static boolean asksRobotsOfFeeds(IngestSettings settings) {
        return settings.robots() == Obedience.Mode.OBEY;
    }

    public static FetchLimits fetcher(IngestSettings settings) {
        var usual = FetchLimits.defaults(settings.userAgent());
        return new FetchLimits(
                settings.maxPageBytes(),
                shorter(usual.connectTimeout(), settings.fetchTimeout()),
                shorter(settings.firstByteTimeout(), settings.fetchTimeout()),
                settings.fetchTimeout(),
                settings.maxRedirects(),
                largeBodies(settings.maxPageBytes(), Runtime.getRuntime().maxMemory()),
                settings.userAgent());
    }

    static int largeBodies(int maxPageBytes, long heap) {
        long fitting = heap / SHARE_OF_BODIES / maxPageBytes;
        return (int) Math.clamp(fitting, LEAST_LARGE_BODIES, Integer.MAX_VALUE);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
