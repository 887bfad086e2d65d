package io.newswire.ingest.frontier;

import io.newswire.platform.settings.DurationConverter;
import java.time.Duration;
import java.util.List;

/**
 * The bounds that every decision keeps, as the operator set them.
 *
 * @param minInterval shortest time between two polls of a feed
 * @param maxInterval longest time between two polls of a feed
 * @param hostDelay rest of a host between the end of one request and the start of the next
 * @param lostAfter a request without a result for so long is taken for lost
 * @param maxInFlight requests of one partition that may be out at a time, so that none waits in the fetcher's topic
 *     until it is taken for lost
 * @param articleAttempts requests for one article before it is given up
 * @param maxWaitingPerHost articles that may wait for one host
 * @param revisitAfter when a known article is looked at again, counted from its first fetch, in rising order; may be empty
 * @param seenRetention how long a link is remembered after it was last mentioned
 * @param robots how far robots.txt is obeyed
 */
public record Limits(
        Duration minInterval,
        Duration maxInterval,
        Duration hostDelay,
        Duration lostAfter,
        int maxInFlight,
        int articleAttempts,
        int maxWaitingPerHost,
        List<Duration> revisitAfter,
        Duration seenRetention,
        Obedience robots) {

    public Limits {
        atLeast("min-interval", minInterval, Duration.ofMillis(1));
        atLeast("max-interval", maxInterval, minInterval);
        atLeast("host-delay", hostDelay, Duration.ZERO);
        atLeast("lost-after", lostAfter, Duration.ofSeconds(1));
        atLeast("seen-retention", seenRetention, Duration.ofMinutes(1));
        atLeastOne("max-in-flight", maxInFlight);
        atLeastOne("article-attempts", articleAttempts);
        atLeastOne("max-waiting-per-host", maxWaitingPerHost);
        revisitAfter = rising("revisit-after", revisitAfter);
    }

    private static List<Duration> rising(String name, List<Duration> values) {
        for (int i = 0; i < values.size(); i++) {
            atLeast(name, values.get(i), i == 0 ? Duration.ofMillis(1) : values.get(i - 1));
        }
        return List.copyOf(values);
    }

    /** An errand without an answer for so long is taken for lost: it may wait for another host, and be lost there. */
    Duration errandLostAfter() {
        return lostAfter.multipliedBy(2);
    }

    private static void atLeast(String name, Duration value, Duration bound) {
        if (value.compareTo(bound) < 0) {
            throw new IllegalArgumentException(
                    name + " is " + DurationConverter.text(value) + ", below " + DurationConverter.text(bound));
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", below 1");
        }
    }
}
