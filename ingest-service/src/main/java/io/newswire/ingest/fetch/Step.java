package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What follows from one response. */
sealed interface Step {

    /** The fetch ends here. */
    record End(FetchOutcome outcome) implements Step {}

    /** A body is to be read, and then the fetch ends. */
    record Read(int status) implements Step {}

    /** It was taken, and what the answer says besides is of no use. */
    record Accepted(int status) implements Step {}

    /** Another place is named. */
    record Follow(String location, boolean permanent, boolean keepsMethod) implements Step {}

    /**
     * The rules for status codes, RFC 9110 section 15.
     *
     * @param conditional that the request carried validators
     * @param freshFor what a 304 says of it
     */
    static Step after(
            FetchRequest.Kind kind,
            int status,
            @Nullable String location,
            boolean conditional,
            @Nullable Duration retryAfter,
            @Nullable Duration freshFor) {
        if (kind == FetchRequest.Kind.SUBSCRIPTION && status >= 200 && status < 300) {
            return new Accepted(status);
        }
        if (kind == FetchRequest.Kind.ROBOTS && status == 204) {
            return new Read(status); // RFC 9309, section 2.3.1.1: any success is a file, be it an empty one
        }
        return switch (status) {
            case 200, 203 -> new Read(status);
            case 301, 302, 303, 307, 308 -> redirect(status, location);
            case 304 -> conditional ? new End(new FetchOutcome.NotModified(freshFor)) : failed(status, null, true);
            case 404, 410 -> new End(new FetchOutcome.Gone(status));
            case 408, 425, 429 -> failed(status, retryAfter, true);
            default -> failed(status, retryAfter, status < 300 || status >= 500);
        };
    }

    private static Step redirect(int status, @Nullable String location) {
        return location == null
                ? failed(status, null, false)
                : new Follow(location, status == 301 || status == 308, status == 307 || status == 308);
    }

    /** An end that no status promises to be another next time. */
    static End failed(int status, @Nullable Duration retryAfter, boolean worthRetrying) {
        return new End(new FetchOutcome.Failed(
                Fault.HTTP_STATUS.reason(), "the server answered " + status, status, retryAfter, worthRetrying));
    }
}
