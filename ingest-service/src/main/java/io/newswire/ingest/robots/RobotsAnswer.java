package io.newswire.ingest.robots;

import io.newswire.contracts.FetchOutcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking for a robots.txt, redirects followed. */
public sealed interface RobotsAnswer {

    /** 2xx. */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Body(byte[] bytes) implements RobotsAnswer {}

    /** 304: what we have holds on. */
    record Unchanged() implements RobotsAnswer {}

    /** There is none that we could have: 4xx, or more redirects than are followed (RFC 9309, sections 2.3.1.2 and 3). */
    record Unavailable(String why) implements RobotsAnswer {}

    /**
     * Nobody can say: 429, 5xx, no answer (section 2.3.1.4).
     *
     * @param retryAfter what the server asked for, null when it did not
     */
    record Unreachable(String why, @Nullable Duration retryAfter) implements RobotsAnswer {}

    /**
     * From what the fetcher says.
     *
     * @param body as fetched, null when there was none
     */
    static RobotsAnswer of(FetchOutcome outcome, byte @Nullable [] body) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> new Body(body == null ? new byte[0] : body);
            case FetchOutcome.NotModified notModified -> new Unchanged();
            case FetchOutcome.Moved moved -> new Unavailable("redirects lead to " + moved.target());
            case FetchOutcome.Gone gone -> new Unavailable("the server answered " + gone.status());
            case FetchOutcome.Refused refused -> of(refused);
            case FetchOutcome.Failed failed -> of(failed);
        };
    }

    private static RobotsAnswer of(FetchOutcome.Refused refused) {
        return refused.reason().equals("redirects")
                ? new Unavailable(refused.detail())
                : new Unreachable(refused.reason() + ": " + refused.detail(), null);
    }

    private static RobotsAnswer of(FetchOutcome.Failed failed) {
        var status = failed.status();
        if (status != null && status >= 200 && status < 300) {
            return new Body(new byte[0]);
        }
        boolean ours = status != null && status >= 400 && status < 500 && status != 429;
        return ours ? new Unavailable(failed.detail()) : new Unreachable(failed.detail(), failed.retryAfter());
    }
}
