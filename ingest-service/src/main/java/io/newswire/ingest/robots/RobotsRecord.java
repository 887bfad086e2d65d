package io.newswire.ingest.robots;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a host's robots.txt, to be kept between fetches. Made by {@link RobotsPolicy}.
 *
 * @param rules of the last file that was read; null where none ever was
 * @param fetchedAt of the last answer that settled something
 * @param unreachableSince of the first of the failures that have gone on since; null when the last try settled something
 * @param failures in a row
 * @param dueAt when to ask again
 * @param why what the last answer was, where it was no file; null otherwise
 */
public record RobotsRecord(
        State state,
        @Nullable RobotsRules rules,
        @Nullable Instant fetchedAt,
        @Nullable Instant unreachableSince,
        int failures,
        Instant dueAt,
        @Nullable String why) {

    /** What the last answer means. */
    public enum State {
        /** A file was read. */
        RULES,
        /** There is none: everything is allowed. */
        UNAVAILABLE,
        /** Nobody can say: nothing is allowed but what an older file allows, for 30 days. */
        UNREACHABLE
    }

    public RobotsRecord {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(dueAt, "dueAt");
        if (state == State.RULES && rules == null) {
            throw new IllegalArgumentException("a file that was read has rules");
        }
    }

    public boolean isDue(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** @param url absolute, http or https */
    public RobotsVerdict allows(String url, Instant now) {
        var because = why == null ? "robots.txt" : why;
        return switch (state) {
            case RULES -> Objects.requireNonNull(rules).allows(url);
            case UNAVAILABLE -> RobotsRules.none().allows(url).because(because);
            case UNREACHABLE -> unreachable(url, now, because);
        };
    }

    private RobotsVerdict unreachable(String url, Instant now, String because) {
        if (RobotsPolicy.isGivenUp(unreachableSince, now)) {
            return RobotsRules.none().allows(url).because(because + "; since " + unreachableSince);
        }
        if (rules != null) {
            return rules.allows(url).because(because + "; by the file that was fetched at " + fetchedAt);
        }
        return RobotsVerdict.without(false, because + "; nothing may be fetched until robots.txt can be read");
    }
}
