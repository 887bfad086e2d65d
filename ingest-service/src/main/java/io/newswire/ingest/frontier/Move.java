package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a feed's address says it moved for good. Such answers come from login walls, expired domains and broken releases
 * too: it is believed when it has been said again and again for days.
 *
 * @param since first seen, without another answer between
 * @param polls that led there
 */
record Move(String target, Instant since, int polls) {
    private static final Duration STEADY = Duration.ofDays(2);
    private static final int OFTEN = 3;

    Move {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(since, "since");
    }

    static Move again(@Nullable Move last, String target, Instant now) {
        return last == null || !last.target.equals(target)
                ? new Move(target, now, 1)
                : new Move(target, Since.begun(last.since, now), last.polls + 1);
    }

    boolean steady(Instant now) {
        return polls >= OFTEN && Since.of(since, now).compareTo(STEADY) >= 0;
    }
}
