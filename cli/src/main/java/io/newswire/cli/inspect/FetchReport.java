package io.newswire.cli.inspect;

import io.newswire.cli.sources.Remedy;
import io.newswire.contracts.Article.Reservation;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchOutcome.Failed;
import io.newswire.contracts.FetchOutcome.Fetched;
import io.newswire.contracts.FetchOutcome.Gone;
import io.newswire.contracts.FetchOutcome.Moved;
import io.newswire.contracts.FetchOutcome.NotModified;
import io.newswire.contracts.FetchOutcome.Refused;
import io.newswire.ingest.fetch.Cap;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a fetch ended, as it is printed.
 *
 * @param outcome {@code fetched}, {@code not-modified}, {@code moved}, {@code gone}, {@code refused} or {@code failed}
 * @param reason of a refusal or failure: the name that it is counted under
 * @param help what to do about it, null where nothing can be done here
 * @param status of the last answer
 * @param finalUrl of the last request, or the target of a redirect that is not followed
 * @param bytes of the body as it came, where it was read to its end
 * @param cap that struck, null when none did
 * @param freshFor in ISO 8601, as is {@code retryAfter}
 */
record FetchReport(
        String url,
        String outcome,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String help,
        @Nullable Integer status,
        @Nullable String finalUrl,
        @Nullable String canonicalUrl,
        @Nullable Boolean permanent,
        @Nullable String contentType,
        @Nullable String contentEncoding,
        @Nullable Long bytes,
        @Nullable Long decodedBytes,
        @Nullable String bodyDigest,
        @Nullable Cap cap,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String freshFor,
        @Nullable String retryAfter,
        @Nullable Boolean worthRetrying,
        List<String> hubs,
        @Nullable String self,
        List<Reservation> reservations,
        long tookMillis,
        List<HopReport> hops) {

    static FetchReport of(FetchInspection.Way way) {
        var outcome = way.outcome();
        var last = way.hops().isEmpty() ? null : way.hops().getLast();
        var fetched = outcome instanceof Fetched f ? f : null;
        var failed = outcome instanceof Failed f ? f : null;
        return new FetchReport(
                way.url(),
                name(outcome),
                reason(outcome),
                detail(outcome),
                Remedy.of(outcome, way.endedAt()),
                last == null ? null : last.status(),
                outcome instanceof Moved moved ? moved.target() : last == null ? null : last.url(),
                fetched == null ? null : fetched.canonicalUrl(),
                outcome instanceof Moved moved ? moved.permanent() : null,
                last == null ? null : last.headers().get("content-type"),
                last == null ? null : last.headers().get("content-encoding"),
                last == null ? null : last.bytes(),
                fetched == null ? null : fetched.bodyBytes(),
                fetched == null ? null : fetched.bodyDigest(),
                way.cap(),
                fetched == null ? null : fetched.etag(),
                fetched == null ? null : fetched.lastModified(),
                iso(freshFor(outcome)),
                failed == null ? null : iso(failed.retryAfter()),
                failed == null ? null : failed.worthRetrying(),
                fetched == null ? List.of() : fetched.hubs(),
                fetched == null ? null : fetched.self(),
                way.reservations(),
                way.took().toMillis(),
                way.hops());
    }

    boolean isGood() {
        return outcome.equals("fetched") || outcome.equals("not-modified");
    }

    private static String name(FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched -> "fetched";
            case NotModified same -> "not-modified";
            case Moved moved -> "moved";
            case Gone gone -> "gone";
            case Refused refused -> "refused";
            case Failed failed -> "failed";
        };
    }

    private static @Nullable String reason(FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched -> null;
            case NotModified same -> null;
            case Moved moved -> null;
            case Gone gone -> null;
            case Refused refused -> refused.reason();
            case Failed failed -> failed.reason();
        };
    }

    private static @Nullable String detail(FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched -> null;
            case NotModified same -> null;
            case Moved moved -> "the service fetches " + moved.target() + " in its own host's turn";
            case Gone gone -> "the server answered " + gone.status();
            case Refused refused -> refused.detail();
            case Failed failed -> failed.detail();
        };
    }

    private static @Nullable Duration freshFor(FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched -> fetched.freshFor();
            case NotModified same -> same.freshFor();
            case Moved moved -> null;
            case Gone gone -> null;
            case Refused refused -> null;
            case Failed failed -> null;
        };
    }

    private static @Nullable String iso(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
    }
}
