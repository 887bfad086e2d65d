package io.newswire.ingest.robots;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What holds for a host after an answer, and when to ask again: RFC 9309, sections 2.3 and 2.4. */
public final class RobotsPolicy {
    /** Section 2.4: no longer than this. */
    static final Duration FRESH = Duration.ofHours(24);

    /** Section 2.3.1.4: a site that has been unreachable for so long is taken to have no robots.txt. */
    static final Duration GIVEN_UP_AFTER = Duration.ofDays(30);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final Duration LAST_RETRY = Duration.ofHours(6);

    private RobotsPolicy() {}

    /**
     * @param before what was known, null at first
     * @param agent product token, or a user agent that begins with one
     */
    public static RobotsRecord after(@Nullable RobotsRecord before, RobotsAnswer answer, String agent, Instant now) {
        return switch (answer) {
            case RobotsAnswer.Body body -> read(RobotsRules.parse(body.bytes(), agent), now);
            case RobotsAnswer.Unchanged unchanged -> unchanged(before, now);
            case RobotsAnswer.Unavailable none ->
                new RobotsRecord(RobotsRecord.State.UNAVAILABLE, null, now, null, 0, now.plus(FRESH), none.why());
            case RobotsAnswer.Unreachable away -> unreachable(before, away, now);
        };
    }

    private static RobotsRecord read(RobotsRules rules, Instant now) {
        return new RobotsRecord(RobotsRecord.State.RULES, rules, now, null, 0, now.plus(FRESH), null);
    }

    /** Only where we asked with a validator, so there is a file; without one the server is not to be understood. */
    private static RobotsRecord unchanged(@Nullable RobotsRecord before, Instant now) {
        return before == null || before.rules() == null
                ? unreachable(
                        before, new RobotsAnswer.Unreachable("the server answered 304 to no condition", null), now)
                : read(before.rules(), now);
    }

    /** What a file said goes on to hold. That there was none does not: the server may be about to say something. */
    private static RobotsRecord unreachable(@Nullable RobotsRecord before, RobotsAnswer.Unreachable away, Instant now) {
        int failures = before == null ? 1 : before.failures() + 1;
        var since = before == null || before.unreachableSince() == null ? now : before.unreachableSince();
        return new RobotsRecord(
                RobotsRecord.State.UNREACHABLE,
                before == null ? null : before.rules(),
                before == null ? null : before.fetchedAt(),
                since,
                failures,
                now.plus(rest(failures, away.retryAfter())),
                away.why());
    }

    private static Duration rest(int failures, @Nullable Duration asked) {
        var doubled = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 16));
        var rest = doubled.compareTo(LAST_RETRY) < 0 ? doubled : LAST_RETRY;
        if (asked != null && asked.compareTo(rest) > 0) {
            return asked.compareTo(FRESH) < 0 ? asked : FRESH;
        }
        return rest;
    }

    static boolean isGivenUp(@Nullable Instant since, Instant now) {
        return since != null && !now.isBefore(since.plus(GIVEN_UP_AFTER));
    }
}
