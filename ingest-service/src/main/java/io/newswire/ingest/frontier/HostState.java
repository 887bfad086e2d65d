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
 * @param overloads requests in a row that were answered with a plea to come later
 * @param waiting articles in its queue
 * @param errands errands in its queue
 * @param sequence requests released so far, to tell them apart
 * @param robots null before its robots.txt was first asked for
 */
record HostState(
        @Nullable InFlight inFlight,
        Wait rest,
        int failures,
        int overloads,
        int waiting,
        int errands,
        long sequence,
        @Nullable RobotsNote robots) {

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
        return new HostState(null, Wait.none(now), 0, 0, 0, 0, 0, null);
    }

    /** Whether nothing was heard of it for so long that it need not be remembered. */
    boolean forgotten(Duration retention, Instant now) {
        return inFlight == null
                && waiting == 0
                && errands == 0
                && rest.until().plus(retention).isBefore(now);
    }

    HostState releasing(InFlight next) {
        return new HostState(next, rest, failures, overloads, waiting, errands, sequence + 1, robots);
    }

    HostState resting(Wait next, int failuresSoFar, int overloadsSoFar) {
        return new HostState(null, next, failuresSoFar, overloadsSoFar, waiting, errands, sequence, robots);
    }

    /** One more of the job's kind waits, or one less. Feeds are not counted: people add them. */
    HostState waitingFor(Job job, int more) {
        int articles = waiting + (job.isArticle() ? more : 0);
        int others = errands + (job.errand() == null ? 0 : more);
        return new HostState(
                inFlight, rest, failures, overloads, Math.max(0, articles), Math.max(0, others), sequence, robots);
    }

    HostState with(RobotsNote note) {
        return new HostState(inFlight, rest, failures, overloads, waiting, errands, sequence, note);
    }
}
