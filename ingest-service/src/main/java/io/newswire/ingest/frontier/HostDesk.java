package io.newswire.ingest.frontier;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchRequest.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives each host's one slot to what is due: robots.txt before all else, feeds and articles by turns, the longest due first.
 * What it keeps in memory is derived from the shelves, and one entry per host with work.
 */
final class HostDesk {
    private static final int PAGE = 500;
    /** While more than half of what may be out is, looks at known articles let other hosts go first. */
    private static final Duration LOOKS_LATER = Duration.ofSeconds(1);

    private final Limits limits;
    private final HostBook hosts;
    private final HostQueue queue;
    private final Requests requests;
    private final RobotsDesk robots;
    private final Outbox outbox;

    /** Hosts by the time at which something of theirs may go out. */
    private final Agenda ready = new Agenda();
    /** Hosts with a request that is out, by the time at which it is taken for lost. */
    private final Agenda out = new Agenda();
    /** Hosts of which something was refused under other settings than today's. */
    private final Set<String> anew = new HashSet<>();

    HostDesk(Limits limits, HostBook hosts, HostQueue queue, Requests requests, RobotsDesk robots, Outbox outbox) {
        this.limits = limits;
        this.hosts = hosts;
        this.queue = queue;
        this.requests = requests;
        this.robots = robots;
        this.outbox = outbox;
    }

    /** Learns from the shelves which hosts have work; each is planned when it may be due. */
    void recover(Instant now) {
        ready.clear();
        out.clear();
        anew.clear();
        for (var page = hosts.after("", PAGE);
                !page.isEmpty();
                page = hosts.after(page.getLast().key(), PAGE)) {
            page.forEach(entry -> learn(entry.key(), entry.value(), now));
        }
        for (var busy = queue.hostAfter("", now); busy != null; busy = queue.hostAfter(busy.host(), now)) {
            ready.put(busy.host(), busy.from());
        }
        anew.forEach(host -> ready.put(host, now));
    }

    private void learn(String host, HostState state, Instant now) {
        watch(host, state, now);
        if (state.isToJudgeAnew(limits.allowedHosts())) {
            anew.add(host);
        }
    }

    /** Forgets what our guard refused of a host under other settings. False, and nothing has changed, where it did not. */
    boolean judgesAnew(String host, Instant now) {
        boolean due = anew.remove(host);
        if (due) {
            hosts.put(host, hosts.of(host, now).judgedAnew());
        }
        return due;
    }

    private void watch(String host, HostState state, Instant now) {
        var inFlight = state.inFlight();
        if (inFlight != null) {
            var since = inFlight.since().isAfter(now) ? now : inFlight.since();
            out.put(host, since.plus(limits.lostAfter()));
        }
    }

    /**
     * @param job an article or an errand
     * @return false, and nothing has changed, when too many wait for the host already
     */
    boolean queue(String host, Job job, Instant due, Instant now) {
        var state = hosts.of(host, now);
        int waiting = job.isArticle() ? state.waiting() : state.errands();
        if (waiting >= limits.maxWaitingPerHost()) {
            return false;
        }
        queue.add(host, due, job);
        hosts.put(host, state.waitingFor(job, 1));
        return true;
    }

    /** The request that is out ended: the slot is free after a rest. */
    void finished(String host, Job job, FetchOutcome outcome, Duration took, Instant now) {
        var state = hosts.of(host, now);
        var heard = job.kind() == Kind.ROBOTS ? state.with(robots.answered(host, outcome, now)) : state;
        hosts.put(host, Courtesy.after(heard, outcome, took, robots.delay(heard, limits.hostDelay()), now));
        out.remove(host);
        remember(host, outcome, now);
    }

    /** Something of the host ended, here or on an errand: what our guard refused is refused by today's settings. */
    void remember(String host, FetchOutcome outcome, Instant now) {
        if (Forbidden.isOurs(outcome)) {
            hosts.put(host, hosts.of(host, now).refused(limits.allowedHosts()));
        }
    }

    /**
     * Releases the host's next request if its time has come, else notes when it will have.
     *
     * @return a job that ended instead: the next one is not planned yet. Null when there is none
     */
    @Nullable
    UnaskedEnd plan(String host, Instant now) {
        ready.remove(host);
        var state = hosts.of(host, now);
        if (state.inFlight() != null) {
            return null;
        }
        var closed = robots.closed(state, now);
        var next =
                closed == null ? queue.next(host, state.waiting() > 0, state.sequence(), now) : queue.firstFeed(host);
        if (closed != null && (state.waiting() > 0 || queue.firstLook(host) != null)) {
            ready.put(host, closed);
        }
        return next == null ? null : planned(host, state, next, now);
    }

    private @Nullable UnaskedEnd planned(String host, HostState state, HostQueue.Waiting next, Instant now) {
        var at = later(state.rest().ends(now), next.rest().ends(now));
        if (at.isAfter(now) || out.size() >= limits.maxInFlight()) {
            ready.putEarlier(host, at);
            return null;
        }
        if (next.job().look() && out.size() > limits.maxInFlight() / 2) {
            ready.putEarlier(host, now.plus(LOOKS_LATER));
            return null;
        }
        return turn(host, state, next, now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private @Nullable UnaskedEnd turn(String host, HostState state, HostQueue.Waiting next, Instant now) {
        var job = next.job();
        var request = requests.of(job, requestId(host, state, now), now);
        if (isUnheardOf(job, request) && !isAt(host, request.url())) {
            return unasked(host, state, next, new FetchOutcome.Moved(request.url(), true));
        }
        if (isGivenUp(job, now)) {
            outbox.count(Outcomes.ERRAND_EXPIRED);
            return unasked(host, state, next, new FetchOutcome.Failed("expired", "waited too long", null, null, true));
        }
        return switch (robots.judge(host, state, request, now)) {
            case Clearance.Go g -> release(host, taken(host, state, next), job, request, now);
            case Clearance.AskFirst a -> askFirst(host, state, request, now);
            case Clearance.Ended e -> unasked(host, state, next, e.outcome());
        };
    }

    /** Whether a feed is to be had elsewhere than under the address that it is followed under. */
    private static boolean isUnheardOf(Job job, FetchRequest request) {
        return job.kind() == Kind.FEED && job.errand() == null && !request.url().equals(job.id());
    }

    /** An address that is none is nowhere: it ends as a failed poll, and never as a fault of ours. */
    private static boolean isAt(String host, String url) {
        try {
            return CanonicalUrl.of(url).authority().equals(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isGivenUp(Job job, Instant now) {
        var errand = job.errand();
        return errand != null && new Wait(errand.askedAt(), errand.askedAt().plus(limits.errandLostAfter())).over(now);
    }

    private UnaskedEnd unasked(String host, HostState state, HostQueue.Waiting next, FetchOutcome outcome) {
        hosts.put(host, taken(host, state, next));
        return new UnaskedEnd(next.job(), outcome);
    }

    private HostState taken(String host, HostState state, HostQueue.Waiting next) {
        var job = next.job();
        queue.remove(host, next.due(), job);
        return state.waitingFor(job, -1);
    }

    /** What waits goes on waiting. */
    private @Nullable UnaskedEnd askFirst(String host, HostState state, FetchRequest waiting, Instant now) {
        var scheme = waiting.url().regionMatches(true, 0, "https:", 0, 6) ? "https" : "http";
        var job = Job.robots(scheme + "://" + host + "/robots.txt", now);
        return release(host, state, job, requests.of(job, waiting.id(), now), now);
    }

    private @Nullable UnaskedEnd release(String host, HostState state, Job job, FetchRequest request, Instant now) {
        var released = state.releasing(new HostState.InFlight(request.id(), job, now));
        hosts.put(host, released);
        ready.remove(host);
        watch(host, released, now);
        outbox.request(host, request);
        return null;
    }

    /** Told apart by the host's count, and by time should the count ever be lost with the state. */
    private static String requestId(String host, HostState state, Instant now) {
        return host + "/" + state.sequence() + "/" + now.toEpochMilli();
    }

    /** The host is planned again with the next tick. */
    void planSoon(String host, Instant now) {
        ready.put(host, now);
    }

    /** A host whose time has come, while requests may go out; null when there is none. */
    @Nullable
    String due(Instant now) {
        return out.size() < limits.maxInFlight() ? ready.take(now) : null;
    }

    /** A host whose request is taken for lost, and has not been named yet; null when there is none. */
    @Nullable
    String overdue(Instant now) {
        return out.take(now);
    }
}
