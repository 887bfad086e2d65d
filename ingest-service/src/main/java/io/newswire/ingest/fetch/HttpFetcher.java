package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchRequest;
import io.newswire.platform.dial.AddressGuard;
import java.time.Clock;
import java.time.Duration;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/**
 * Does one request: follows redirects by hand where they stay within the host's turn, checks every hop, reads a bounded
 * body. Blocks its thread, at most for {@link FetchLimits#totalTimeout}. Never throws: whatever happens is an outcome.
 * Thread-safe.
 */
public final class HttpFetcher implements AutoCloseable {
    private final OkHttpClient http;
    private final FetchLimits limits;
    private final AddressGuard guard;
    private final BodyRoom room;
    private final Clock clock;

    public HttpFetcher(FetchLimits limits, AddressGuard guard, Clock clock) {
        this(limits, guard, clock, Dns.SYSTEM);
    }

    HttpFetcher(FetchLimits limits, AddressGuard guard, Clock clock, Dns names) {
        this.http = OkHttp.client(limits, guard, names);
        this.limits = limits;
        this.guard = guard;
        this.room = new BodyRoom(limits.largeBodies());
        this.clock = clock;
    }

    public FetchedPage fetch(FetchRequest request) {
        return fetch(request, FetchTrace.NONE);
    }

    /** @param trace sees each hop */
    public FetchedPage fetch(FetchRequest request, FetchTrace trace) {
        var started = clock.instant();
        var deadline = started.plus(limits.totalTimeout());
        var lease = room.lease(() -> Duration.between(clock.instant(), deadline));
        var end = new Journey(http, limits, guard, clock, request, deadline, lease, trace).end();
        var took = Duration.between(started, clock.instant());
        return new FetchedPage(
                end.outcome(),
                end.body(),
                end.reservations(),
                end.links(),
                end.exchange(),
                started,
                took,
                lease::release);
    }

    /** Closes idle connections; fetches under way go on. */
    @Override
    public void close() {
        http.connectionPool().evictAll();
    }
}
