package io.newswire.ingest.frontier;

import java.time.Duration;
import java.util.List;

/**
 * What a simulated frontier has to do.
 *
 * @param hosts that answer
 * @param hanging hosts besides, of which nothing is ever heard
 * @param feedsPerHost followed at each of them
 * @param interval longest between two polls of a feed, before jitter, which takes off up to a fifth; half of it at least
 * @param fetches at once
 */
public record SimulatedLoad(int hosts, int hanging, int feedsPerHost, Duration interval, int fetches) {
    /** As the service has it by default, fetches apart. */
    Limits limits() {
        int ahead = 4 * fetches;
        var obedience = new Obedience(Obedience.Mode.OBEY, "Newswire", Duration.ofSeconds(60));
        return new Limits(
                interval.dividedBy(2),
                interval,
                Duration.ofSeconds(1),
                Duration.ofMinutes(15),
                ahead,
                3,
                10_000,
                List.of(),
                Duration.ofDays(90),
                obedience,
                AllowedHosts.of(List.of()));
    }

    int allHosts() {
        return hosts + hanging;
    }

    /** Those behind the ones that answer. */
    boolean hangs(int host) {
        return host >= hosts;
    }
}
