package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchOutcome.Failed;
import io.newswire.contracts.FetchOutcome.Fetched;
import io.newswire.contracts.FetchRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Does one request: follows redirects by hand, checks every hop, reads a bounded body. Blocks its thread, at most for
 * {@link FetchLimits#totalTimeout}. Never throws: whatever happens is an outcome. Thread-safe.
 */
public final class HttpFetcher implements AutoCloseable {
    private final OkHttpClient http;
    private final FetchLimits limits;
    private final Clock clock;

    public HttpFetcher(FetchLimits limits, AddressGuard guard, Clock clock) {
        this.http = OkHttp.client(limits, guard);
        this.limits = limits;
        this.clock = clock;
    }

    public FetchedPage fetch(FetchRequest request) {
        var started = clock.instant();
        var end = follow(request, started.plus(limits.totalTimeout()));
        return new FetchedPage(end.outcome(), end.body(), started, Duration.between(started, clock.instant()));
    }

    private End follow(FetchRequest request, Instant deadline) {
        try {
            var hop = Hop.first(request.url());
            while (true) {
                switch (go(request, hop, deadline)) {
                    case End end -> {
                        return end;
                    }
                    case Onward next -> hop = next.hop();
                }
            }
        } catch (IOException e) {
            return new End(FetchFaults.outcome(e), null);
        } catch (RuntimeException e) {
            // A fault of ours or of the library that this input brings out. The host must not wait for its result.
            return new End(new Failed("internal", FetchFaults.message(e), null, null, false), null);
        }
    }

    private Went go(FetchRequest asked, Hop hop, Instant deadline) throws IOException {
        var request = Requests.of(asked, hop, limits.userAgent());
        var call = http.newCall(request);
        long left = Math.max(1, Duration.between(clock.instant(), deadline).toMillis());
        call.timeout().timeout(left, TimeUnit.MILLISECONDS);
        try (var response = call.execute()) {
            var retryAfter = RetryAfter.parse(response.header("Retry-After"), clock.instant());
            var conditional = Requests.isConditional(request);
            return switch (Step.after(response.code(), response.header("Location"), conditional, retryAfter)) {
                case Step.End end -> new End(end.outcome(), null);
                case Step.Follow to -> new Onward(hop.to(to.location(), to.permanent(), limits.maxRedirects()));
                case Step.Read read -> read(asked, hop, response);
            };
        }
    }

    private End read(FetchRequest asked, Hop hop, Response response) throws IOException {
        var contentType = response.header("Content-Type");
        if (!ContentTypes.accepts(asked.kind(), contentType)) {
            throw new RefusedException("content-type", hop.url() + " is " + contentType);
        }
        var body = Bodies.read(response, limits.maxBytes());
        var fetched = new Fetched(
                response.code(),
                hop.url().toString(),
                hop.movedTo(),
                null,
                contentType,
                response.header("ETag"),
                response.header("Last-Modified"),
                null,
                List.of(),
                null,
                Bodies.digest(body),
                body.length,
                asked.kind() == FetchRequest.Kind.ARTICLE ? null : body);
        return new End(fetched, body);
    }

    /** Closes idle connections; fetches under way go on. */
    @Override
    public void close() {
        http.connectionPool().evictAll();
    }

    private sealed interface Went {}

    private record Onward(Hop hop) implements Went {}

    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    private record End(FetchOutcome outcome, byte @Nullable [] body) implements Went {}
}
