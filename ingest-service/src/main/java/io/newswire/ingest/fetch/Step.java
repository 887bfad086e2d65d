package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchOutcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What follows from one response. */
sealed interface Step {

    /** The fetch ends here. */
    record End(FetchOutcome outcome) implements Step {}

    /** A body is to be read, and then the fetch ends. */
    record Read(int status) implements Step {}

    /** Another place is named. */
    record Follow(String location, boolean permanent) implements Step {}

    /**
     * The rules for status codes, RFC 9110 section 15.
     *
     * @param conditional that the request carried validators
     */
    static Step after(int status, @Nullable String location, boolean conditional, @Nullable Duration retryAfter) {
        return switch (status) {
            case 200, 203 -> new Read(status);
            case 301, 308 -> redirect(status, location, true);
            case 302, 303, 307 -> redirect(status, location, false);
            case 304 -> conditional ? new End(new FetchOutcome.NotModified(null)) : failed(status, null, true);
            case 404, 410 -> new End(new FetchOutcome.Gone(status));
            case 408, 425, 429 -> failed(status, retryAfter, true);
            default -> failed(status, retryAfter, status < 300 || status >= 500);
        };
    }

    private static Step redirect(int status, @Nullable String location, boolean permanent) {
        return location == null ? failed(status, null, false) : new Follow(location, permanent);
    }

    private static Step failed(int status, @Nullable Duration retryAfter, boolean worthRetrying) {
        return new End(new FetchOutcome.Failed(
                "http-status", "the server answered " + status, status, retryAfter, worthRetrying));
    }
}
