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
 * @param refusedUnder digest of the {@link AllowedHosts} under which our guard last refused something of this host; null
 *     where it did not, as far as is known
 */
record HostState(
        @Nullable InFlight inFlight,
        Wait rest,
        int failures,
        int overloads,
        int waiting,
        int errands,
        long sequence,
        @Nullable RobotsNote robots,
        @Nullable String refusedUnder) {

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
        return new HostState(null, Wait.none(now), 0, 0, 0, 0, 0, null, null);
    }

    /** Whether nothing was heard of it for so long that it need not be remembered. */
    boolean forgotten(Duration retention, Instant now) {
        return inFlight == null
                && waiting == 0
                && errands == 0
                && rest.until().plus(retention).isBefore(now);
    }

    HostState releasing(InFlight next) {
        return new HostState(next, rest, failures, overloads, waiting, errands, sequence + 1, robots, refusedUnder);
    }

    HostState resting(Wait next, int failuresSoFar, int overloadsSoFar) {
        return new HostState(
                null, next, failuresSoFar, overloadsSoFar, waiting, errands, sequence, robots, refusedUnder);
    }

    /** One more of the job's kind waits, or one less. Feeds are not counted: people add them. */
    HostState waitingFor(Job job, int more) {
        int articles = waiting + (job.isArticle() && !job.look() ? more : 0);
        int others = errands + (job.errand() == null ? 0 : more);
        return new HostState(
                inFlight,
                rest,
                failures,
                overloads,
                Math.max(0, articles),
                Math.max(0, others),
                sequence,
                robots,
                refusedUnder);
    }

    HostState with(RobotsNote note) {
        return remembering(note, refusedUnder);
    }

    /** Our guard refused something. */
    HostState refused(AllowedHosts allowed) {
        return remembering(robots, allowed.digest());
    }

    /** Whether our guard refused something under other settings than today's, or under nobody knows which. */
    boolean isToJudgeAnew(AllowedHosts today) {
        boolean refused = refusedUnder != null || robots != null && robots.forbidden() != null;
        return refused && today.differFrom(refusedUnder);
    }

    /** As if our guard had never refused anything; robots.txt may have led to where it did. */
    HostState judgedAnew() {
        return remembering(null, null);
    }

    private HostState remembering(@Nullable RobotsNote note, @Nullable String under) {
        return new HostState(inFlight, rest, failures, overloads, waiting, errands, sequence, note, under);
    }
}
