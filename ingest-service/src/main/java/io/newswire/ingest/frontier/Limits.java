package io.newswire.ingest.frontier;

import static io.newswire.platform.settings.DurationConverter.text;

import java.time.Duration;
import java.util.ArrayList;
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
 * @param allowedHosts what the fetcher's guard lets through besides public servers
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
        Obedience robots,
        AllowedHosts allowedHosts) {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** @throws ImpossibleLimitsException with all that is wrong */
    public Limits {
        var problems = new ArrayList<String>();
        atLeast("min-interval", minInterval, SHORTEST, problems);
        if (maxInterval.compareTo(minInterval) < 0) {
            problems.add("max-interval: " + text(maxInterval) + " is below the min-interval of " + text(minInterval));
        }
        atLeast("host-delay", hostDelay, Duration.ZERO, problems);
        atLeast("lost-after", lostAfter, Duration.ofSeconds(1), problems);
        atLeast("seen-retention", seenRetention, Duration.ofMinutes(1), problems);
        atLeastOne("max-in-flight", maxInFlight, problems);
        atLeastOne("article-attempts", articleAttempts, problems);
        atLeastOne("max-waiting-per-host", maxWaitingPerHost, problems);
        rising(revisitAfter, problems);
        if (!problems.isEmpty()) {
            throw new ImpossibleLimitsException(problems);
        }
        revisitAfter = List.copyOf(revisitAfter);
    }

    private static void rising(List<Duration> looks, List<String> problems) {
        for (int i = 0; i < looks.size(); i++) {
            atLeast("revisit-after", looks.get(i), SHORTEST, problems);
            if (i > 0 && looks.get(i).compareTo(looks.get(i - 1)) < 0) {
                problems.add("revisit-after: " + text(looks.get(i)) + " stands after " + text(looks.get(i - 1))
                        + ": the shortest comes first");
            }
        }
    }

    /** An errand without an answer for so long is taken for lost: it may wait for another host, and be lost there. */
    Duration errandLostAfter() {
        return lostAfter.multipliedBy(2);
    }

    private static void atLeast(String name, Duration value, Duration bound, List<String> problems) {
        if (value.compareTo(bound) < 0) {
            problems.add(name + ": " + text(value) + " is below " + text(bound));
        }
    }

    private static void atLeastOne(String name, int value, List<String> problems) {
        if (value < 1) {
            problems.add(name + ": " + value + " is below 1");
        }
    }
}
