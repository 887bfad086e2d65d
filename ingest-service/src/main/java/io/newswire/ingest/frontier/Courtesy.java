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

    private Courtesy() {}

    /** The host's state after its request ended so. */
    static HostState after(HostState host, FetchOutcome outcome, Duration delay, Instant now) {
        return switch (outcome) {
            case FetchOutcome.Failed f -> failed(host, f, delay, now);
            case FetchOutcome.Fetched f -> host.resting(Wait.of(delay, now), 0);
            case FetchOutcome.NotModified n -> host.resting(Wait.of(delay, now), 0);
            case FetchOutcome.Moved m -> host.resting(Wait.of(delay, now), 0);
            case FetchOutcome.Gone g -> host.resting(Wait.of(delay, now), 0);
            case FetchOutcome.Refused r -> host.resting(Wait.of(delay, now), 0);
        };
    }

    private static HostState failed(HostState host, FetchOutcome.Failed failed, Duration delay, Instant now) {
        if (failed.status() == null) {
            return silent(host, delay, now);
        }
        return host.resting(Wait.of(overloaded(failed) ? asked(failed.retryAfter(), delay) : delay, now), 0);
    }

    private static HostState silent(HostState host, Duration delay, Instant now) {
        int failures = host.failures() + 1;
        var base = Durations.max(delay, SHORTEST_BACKOFF);
        var backoff = Durations.growing(base, 2, failures - 1, Durations.max(delay, LONGEST_BACKOFF));
        return host.resting(Wait.of(backoff, now), failures);
    }

    private static boolean overloaded(FetchOutcome.Failed failed) {
        return failed.retryAfter() != null
                || Integer.valueOf(TOO_MANY_REQUESTS).equals(failed.status())
                || Integer.valueOf(UNAVAILABLE).equals(failed.status());
    }

    private static Duration asked(@Nullable Duration retryAfter, Duration delay) {
        return retryAfter == null
                ? Durations.times(delay, OVERLOADED)
                : Durations.max(delay, Durations.min(retryAfter, FeedSchedule.LONGEST_RETRY_AFTER));
    }
}
