package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one host.
 *
 * @param inFlight the one request that is out, null when none is
 * @param rest until which no other may go out
 * @param failures requests in a row that got no answer
 * @param waiting articles in its queue
 * @param sequence requests released so far, to tell them apart
 */
record HostState(@Nullable InFlight inFlight, Wait rest, int failures, int waiting, long sequence) {

    /** A request that is out. */
    record InFlight(String requestId, Job job, Instant since) {
        InFlight {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(job, "job");
            Objects.requireNonNull(since, "since");
        }
    }

    HostState {
        Objects.requireNonNull(rest, "rest");
    }

    static HostState idle(Instant now) {
        return new HostState(null, Wait.none(now), 0, 0, 0);
    }

    /** Whether nothing was heard of it for so long that it need not be remembered. */
    boolean forgotten(Duration retention, Instant now) {
        return inFlight == null && waiting == 0 && rest.until().plus(retention).isBefore(now);
    }

    HostState releasing(InFlight next) {
        return new HostState(next, rest, failures, waiting, sequence + 1);
    }

    HostState resting(Wait next, int failuresSoFar) {
        return new HostState(null, next, failuresSoFar, waiting, sequence);
    }

    HostState withWaiting(int articles) {
        return new HostState(inFlight, rest, failures, Math.max(0, articles), sequence);
    }
}
