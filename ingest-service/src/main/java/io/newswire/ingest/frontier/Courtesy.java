package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchOutcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a host is left in peace after a request: longer where it asks for it, longer where it does not answer. */
final class Courtesy {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    /** In delays: where the host is overloaded and does not say for how long. */
    private static final int OVERLOADED = 60;

    private static final Duration SHORTEST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);
    private static final Duration LONGEST_OVERLOAD = Duration.ofHours(1);

    private Courtesy() {}

    /** The host's state after its request ended so. */
    static HostState after(HostState host, FetchOutcome outcome, Duration delay, Instant now) {
        return switch (outcome) {
            case FetchOutcome.Failed f -> failed(host, f, delay, now);
            case FetchOutcome.Fetched f -> well(host, delay, now);
            case FetchOutcome.NotModified n -> well(host, delay, now);
            case FetchOutcome.Moved m -> well(host, delay, now);
            case FetchOutcome.Gone g -> well(host, delay, now);
            case FetchOutcome.Refused r -> well(host, delay, now);
        };
    }

    private static HostState well(HostState host, Duration delay, Instant now) {
        return host.resting(Wait.of(delay, now), 0, 0);
    }

    private static HostState failed(HostState host, FetchOutcome.Failed failed, Duration delay, Instant now) {
        if (overloaded(failed)) {
            return overloaded(host, failed.retryAfter(), delay, now);
        }
        return failed.status() == null ? silent(host, delay, now) : well(host, delay, now);
    }

    private static HostState silent(HostState host, Duration delay, Instant now) {
        int failures = host.failures() + 1;
        var base = Durations.max(delay, SHORTEST_BACKOFF);
        var backoff = Durations.growing(base, 2, failures - 1, Durations.max(delay, LONGEST_BACKOFF));
        return host.resting(Wait.of(backoff, now), failures, host.overloads());
    }

    private static boolean overloaded(FetchOutcome.Failed failed) {
        return failed.retryAfter() != null
                || Integer.valueOf(TOO_MANY_REQUESTS).equals(failed.status())
                || Integer.valueOf(UNAVAILABLE).equals(failed.status());
    }

    /** What it asked for, or a wait of our own; one that asks again and again is given more each time. */
    private static HostState overloaded(HostState host, @Nullable Duration retryAfter, Duration delay, Instant now) {
        int overloads = host.overloads() + 1;
        var base = retryAfter == null ? Durations.times(delay, OVERLOADED) : retryAfter;
        var asked = Durations.min(base, FeedSchedule.LONGEST_RETRY_AFTER);
        var longest = Durations.max(asked, LONGEST_OVERLOAD);
        var wait = Durations.max(delay, Durations.growing(asked, 2, overloads - 1, longest));
        return host.resting(Wait.of(wait, now), 0, overloads);
    }
}
