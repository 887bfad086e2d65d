package io.newswire.ingest.fetch;

import io.newswire.contracts.Article.Reservation;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchOutcome.Moved;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.PageExchange;
import io.newswire.platform.dial.AddressGuard;
import io.newswire.platform.dial.RetryAfter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One fetch on its way, from hop to hop. For one thread, and one use. */
final class Journey {
    /** RFC 9309, section 2.5: at least so much of a robots.txt is read. What follows is left. */
    private static final long ROBOTS_BYTES = 500 * 1024;

    private final OkHttpClient http;
    private final FetchLimits limits;
    private final AddressGuard guard;
    private final Clock clock;
    private final FetchRequest asked;
    private final Instant deadline;
    private final BodyRoom.Lease room;
    private final FetchTrace trace;
    private HopEvents events = new HopEvents();

    Journey(
            OkHttpClient http,
            FetchLimits limits,
            AddressGuard guard,
            Clock clock,
            FetchRequest asked,
            Instant deadline,
            BodyRoom.Lease room,
            FetchTrace trace) {
        this.http = http;
        this.limits = limits;
        this.guard = guard;
        this.clock = clock;
        this.asked = asked;
        this.deadline = deadline;
        this.room = room;
        this.trace = trace;
    }

    /** How it ended. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record End(
            FetchOutcome outcome,
            byte @Nullable [] body,
            List<Reservation> reservations,
            List<String> links,
            @Nullable PageExchange exchange)
            implements Went {
        static End of(FetchOutcome outcome) {
            return new End(outcome, null, List.of(), List.of(), null);
        }
    }

    private record Further(Hop hop) implements Went {}

    private sealed interface Went {}

    End end() {
        try {
            var hop = Hop.first(asked.url(), guard);
            while (true) {
                switch (go(hop)) {
                    case End end -> {
                        return end;
                    }
                    case Further next -> hop = next.hop();
                }
            }
        } catch (IOException e) {
            return End.of(ended(e));
        } catch (RuntimeException e) {
            // A fault of ours or of the library that this input brings out. The host must not wait for its result.
            return End.of(FetchFaults.internal(e));
        }
    }

    private FetchOutcome ended(IOException e) {
        var cap = FetchFaults.cap(e, events, limits);
        if (cap != null) {
            trace.cap(cap);
        }
        return FetchFaults.outcome(e, cap);
    }

    private Went go(Hop hop) throws IOException {
        events = new HopEvents();
        var request = Requests.of(asked, hop, limits.userAgent(), events);
        var call = http.newCall(request);
        long left = Math.max(1, Duration.between(clock.instant(), deadline).toMillis());
        call.timeout().timeout(left, TimeUnit.MILLISECONDS);
        try (var response = call.execute()) {
            return answered(hop, call, response);
        } finally {
            trace.hop(events.seen(request));
        }
    }

    private Went answered(Hop hop, Call call, Response response) throws IOException {
        try {
            return switch (step(response)) {
                case Step.End end -> End.of(end.outcome());
                case Step.Follow to -> redirected(hop, to, response.code());
                case Step.Accepted taken ->
                    End.of(Answer.accepted(asked, hop, taken.status(), response.headers(), clock.instant()));
                case Step.Read read -> read(hop, response);
            };
        } catch (IOException e) {
            call.cancel(); // closing alone would read on for a while, to keep the connection
            throw e;
        }
    }

    private Step step(Response response) {
        var headers = response.headers();
        return Step.after(
                asked.kind(),
                response.code(),
                headers.get("Location"),
                Requests.isConditional(response.request()),
                RetryAfter.parse(headers.get("Retry-After"), clock.instant()),
                Freshness.of(headers, clock.instant()));
    }

    private Went redirected(Hop hop, Step.Follow to, int status) throws RefusedException {
        var target = hop.to(to.location(), to.permanent(), limits.maxRedirects(), guard);
        return switch (Onward.at(asked.kind(), target, to.keepsMethod())) {
            case FOLLOW -> new Further(target);
            case TELL -> End.of(new Moved(target.url().toString(), target.onlyPermanent()));
            case GIVE_UP -> End.of(Step.failed(status, null, false).outcome());
        };
    }

    private End read(Hop hop, Response response) throws IOException {
        var headers = response.headers();
        var contentType = headers.get("Content-Type");
        if (!ContentTypes.accepts(asked.kind(), contentType)) {
            throw new RefusedException(
                    Refusal.CONTENT_TYPE, hop.url() + " is " + Shown.of(String.valueOf(contentType)));
        }
        var body = asked.kind() == FetchRequest.Kind.ROBOTS
                ? Bodies.readStart(
                        response, Math.min(ROBOTS_BYTES, limits.maxBytes()), limits.maxBytes() + ROBOTS_BYTES, room)
                : Bodies.read(response, limits.maxBytes(), room);
        var instead = ContentTypes.insteadOfPage(asked.kind(), contentType, body);
        if (instead.isPresent()) {
            throw new RefusedException(Refusal.CONTENT_TYPE, hop.url() + " is " + instead.get());
        }
        var fetched = Answer.of(asked, hop, response.code(), headers, body, clock.instant());
        return new End(
                fetched,
                body,
                Reservations.of(headers, hop.url(), limits.userAgent()),
                headers.values("Link"),
                Exchanges.of(response, events.ip(), asked.headers().keySet()));
    }
}
