package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest.Kind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gives each host's one slot to what is due: a feed before an article, the longest due first. What it keeps in memory is
 * derived from the shelves, and one entry per host with work.
 */
final class HostDesk {
    private static final int PAGE = 500;
    /** While more than half of what may be out is, looks at known articles let other hosts go first. */
    private static final Duration LOOKS_LATER = Duration.ofSeconds(1);

    private final Limits limits;
    private final HostBook hosts;
    private final HostQueue queue;
    private final Requests requests;
    private final Outbox outbox;

    /** Hosts by the time at which something of theirs may go out. */
    private final Agenda ready = new Agenda();
    /** Hosts with a request that is out, by the time at which it is taken for lost. */
    private final Agenda out = new Agenda();

    HostDesk(Limits limits, HostBook hosts, HostQueue queue, Requests requests, Outbox outbox) {
        this.limits = limits;
        this.hosts = hosts;
        this.queue = queue;
        this.requests = requests;
        this.outbox = outbox;
    }

    /** Learns from the shelves which hosts have work; each is planned with the next ticks. */
    void recover(Instant now) {
        ready.clear();
        out.clear();
        for (var page = hosts.after("", PAGE);
                !page.isEmpty();
                page = hosts.after(page.getLast().key(), PAGE)) {
            page.forEach(entry -> watch(entry.key(), entry.value(), now));
        }
        for (var host = queue.hostAfter(""); host != null; host = queue.hostAfter(host)) {
            ready.put(host, now);
        }
    }

    private void watch(String host, HostState state, Instant now) {
        var inFlight = state.inFlight();
        if (inFlight != null) {
            var since = inFlight.since().isAfter(now) ? now : inFlight.since();
            out.put(host, since.plus(limits.lostAfter()));
        }
    }

    /** @return false, and nothing has changed, when too many wait for the host already */
    boolean queue(String host, Job article, Instant due, Instant now) {
        var state = hosts.of(host, now);
        if (state.waiting() >= limits.maxWaitingPerHost()) {
            return false;
        }
        queue.add(host, due, article);
        hosts.put(host, state.withWaiting(state.waiting() + 1));
        return true;
    }

    /** The request that is out ended: the slot is free after a rest. */
    void finished(String host, FetchOutcome outcome, Instant now) {
        hosts.put(host, Courtesy.after(hosts.of(host, now), outcome, limits.hostDelay(), now));
        out.remove(host);
    }

    /** Releases the host's next request if its time has come, else notes when it will have. */
    void plan(String host, Instant now) {
        var state = hosts.of(host, now);
        ready.remove(host);
        if (state.inFlight() != null) {
            return;
        }
        var next = queue.next(host, now);
        if (next == null) {
            return;
        }
        var at = later(state.rest().ends(now), next.rest().ends(now));
        if (at.isAfter(now) || out.size() >= limits.maxInFlight()) {
            ready.put(host, at);
        } else if (next.job().look() && out.size() > limits.maxInFlight() / 2) {
            ready.put(host, now.plus(LOOKS_LATER));
        } else {
            release(host, state, next, now);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void release(String host, HostState state, HostQueue.Waiting next, Instant now) {
        var job = next.job();
        var request = requests.of(job, requestId(host, state, now), now);
        queue.remove(host, next.due(), job);
        int waiting = state.waiting() - (job.kind() == Kind.ARTICLE && !job.look() ? 1 : 0);
        var released = state.withWaiting(waiting).releasing(new HostState.InFlight(request.id(), job, now));
        hosts.put(host, released);
        watch(host, released, now);
        outbox.request(host, request);
    }

    /** Told apart by the host's count, and by time should the count ever be lost with the state. */
    private static String requestId(String host, HostState state, Instant now) {
        return host + "/" + state.sequence() + "/" + now.toEpochMilli();
    }

    /** Plans up to so many hosts whose time has come, while requests may go out. */
    void planDue(int most, Instant now) {
        for (int i = 0; i < most && out.size() < limits.maxInFlight(); i++) {
            var host = ready.take(now);
            if (host == null) {
                return;
            }
            plan(host, now);
        }
    }

    /** A host whose request is taken for lost, and has not been named yet; null when there is none. */
    @Nullable
    String overdue(Instant now) {
        return out.take(now);
    }
}
