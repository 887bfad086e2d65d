package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A newsroom's feed as it is followed for a time by some rule, and what came of it. */
final class Followed {
    /** When to poll next. */
    interface Rule {
        Duration after(PollOutcome outcome, int fresh, Instant now);
    }

    final List<Instant> polls = new ArrayList<>();
    final List<Duration> delays = new ArrayList<>();
    int lost;

    /** @param settle for so long at the start nothing is counted */
    static Followed by(Rule rule, Newsroom room, int holds, Instant from, Duration length, Duration settle) {
        var result = new Followed();
        var now = from;
        int known = room.upTo(from);
        while (now.isBefore(from.plus(length))) {
            int there = room.upTo(now);
            int lost = Math.max(0, there - known - holds);
            if (now.isAfter(from.plus(settle))) {
                result.polls.add(now);
                result.lost += lost;
                for (int i = known + lost; i < there; i++) {
                    result.delays.add(Duration.between(room.published().get(i), now));
                }
            }
            var outcome = there == known && !now.equals(from) ? new PollOutcome.NotModified() : room.body(now, true);
            now = now.plus(rule.after(outcome, there - known, now));
            known = there;
        }
        return result;
    }

    double pollsPerDay(Duration counted) {
        return polls.size() / (counted.toHours() / 24.0);
    }

    static Rule fixed(Duration interval) {
        return (outcome, fresh, now) -> interval;
    }

    /** Half as long after something new, half as long again after nothing. */
    static Rule halving(Bounds bounds) {
        return new Rule() {
            private Duration interval = bounds.min();

            @Override
            public Duration after(PollOutcome outcome, int fresh, Instant now) {
                interval = bounds.clamp(Durations.times(interval, fresh > 0 ? 0.5 : 1.5));
                return Jitter.shorten(interval, Given.FEED, now.toEpochMilli());
            }
        };
    }

    /** As the service does it. */
    static Rule learned(Limits limits, Instant from) {
        return new Rule() {
            private FeedState feed = FeedState.followed(Given.settings(Given.FEED), limits, from);

            @Override
            public Duration after(PollOutcome outcome, int fresh, Instant now) {
                feed = feed.polled(outcome, limits, now);
                return Duration.between(now, feed.rhythm().rest().until());
            }
        };
    }
}
