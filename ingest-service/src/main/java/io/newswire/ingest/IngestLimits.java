package io.newswire.ingest;

import io.newswire.contracts.Topic;
import io.newswire.ingest.fetch.FetchLimits;
import io.newswire.ingest.frontier.AllowedHosts;
import io.newswire.ingest.frontier.ImpossibleLimitsException;
import io.newswire.ingest.frontier.Limits;
import io.newswire.ingest.frontier.Obedience;
import java.time.Duration;
import java.util.ArrayList;
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

    static Limits frontier(IngestSettings settings) {
        return frontier(settings, obedience(settings));
    }

    private static Limits frontier(IngestSettings settings, Obedience robots) {
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
                robots,
                AllowedHosts.of(settings.allowedHosts().orElseGet(List::of)));
    }

    /** What is wrong with what the frontier keeps to, each with the end of its key. */
    static List<String> problems(IngestSettings settings) {
        var problems = new ArrayList<String>();
        try {
            var unread = new Obedience(Obedience.Mode.IGNORE, "any", Duration.ZERO);
            frontier(settings, unread);
        } catch (ImpossibleLimitsException e) {
            problems.addAll(e.problems());
        }
        try {
            obedience(settings);
        } catch (ImpossibleLimitsException e) {
            problems.addAll(e.problems());
        }
        return problems;
    }

    /**
     * @throws ImpossibleLimitsException when the user agent begins with no name that a robots.txt could have, or the longest
     *     {@code Crawl-delay} is below 0
     */
    static Obedience obedience(IngestSettings settings) {
        return new Obedience(settings.robots(), settings.userAgent(), settings.maxCrawlDelay());
    }

    /**
     * How long a request may wait: one that is made again while the first still waits would be a second one to its host.
     * One fetcher may have all partitions, each with as many requests ahead as are allowed, and each of them may take its
     * whole time.
     */
    static Duration longestWait(Duration fetchTimeout) {
        long rounds = Math.multiplyExact((long) AHEAD, Topic.FETCH_REQUESTS.partitions());
        return fetchTimeout.multipliedBy(rounds).plus(HANDED_OVER);
    }

    /** Whether robots.txt is asked about articles: unless it is ignored. */
    public static boolean asksRobotsOfArticles(IngestSettings settings) {
        return settings.robots() != Obedience.Mode.IGNORE;
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
