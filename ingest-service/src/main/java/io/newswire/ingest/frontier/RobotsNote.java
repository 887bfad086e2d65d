package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchOutcome;
import io.newswire.ingest.robots.RobotsRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a host's robots.txt comes to, as far as each turn needs it; the rules themselves are on a shelf of their own.
 *
 * @param fresh until which it is not asked for again
 * @param crawlDelay that is kept, null where none is asked for
 * @param why what the last answer was, where it was no file; null otherwise
 * @param forbidden where we would not ask this host for anything; null otherwise
 */
record RobotsNote(
        Access access,
        Wait fresh,
        @Nullable Duration crawlDelay,
        @Nullable String why,
        @Nullable Forbidden forbidden) {

    /** Only the name server is asked to find that out again: the name may lead elsewhere by then. */
    private static final Duration FORBIDDEN = Duration.ofMinutes(5);

    enum Access {
        /** No rule forbids anything to us. */
        ALL,
        /** By the rules. */
        RULES,
        /** None, until it can be had (RFC 9309, section 2.3.1.4). */
        NONE
    }

    RobotsNote {
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(fresh, "fresh");
    }

    /** @param crawlDelay that is kept of the one that is asked for */
    static RobotsNote of(
            String host, FetchOutcome outcome, RobotsRecord record, @Nullable Duration crawlDelay, Instant now) {
        var forbidden = Forbidden.of(host, outcome);
        return new RobotsNote(
                access(host, record, now),
                forbidden == null ? new Wait(now, record.dueAt()) : Wait.of(FORBIDDEN, now),
                crawlDelay,
                record.why(),
                forbidden);
    }

    private static Access access(String host, RobotsRecord record, Instant now) {
        var rules = record.rules();
        if (rules != null && !rules.rules().isEmpty()) {
            return Access.RULES;
        }
        return record.allows("http://" + host + "/", now).allowed() ? Access.ALL : Access.NONE;
    }

    /** Whether articles must wait until it is asked for again. Where nothing is asked, they end. */
    boolean closed(Instant now) {
        return access == Access.NONE && forbidden == null && !fresh.over(now);
    }
}
