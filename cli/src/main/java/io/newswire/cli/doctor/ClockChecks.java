package io.newswire.cli.doctor;

import io.newswire.cli.deployment.Brokers;
import io.newswire.store.database.Database;
import io.newswire.store.database.ServerState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** How far clocks are apart. Dates of articles are judged by the clock, and retention counts by that of the servers. */
final class ClockChecks {
    static final String AREA = "clock";

    private static final Duration SOME = Duration.ofSeconds(2);
    private static final Duration MUCH = Duration.ofMinutes(1);
    private static final double MILLIS = 1000;
    private static final String MEND =
            "synchronise both machines by NTP: `timedatectl set-ntp true` or chrony; `chronyc tracking` tells how it does";

    private final Clock clock;

    ClockChecks(Clock clock) {
        this.clock = clock;
    }

    /** The leader of the controllers tells its own time where it tells when it was last up to date. */
    List<Finding> ofKafka(Brokers brokers) {
        try (var admin = brokers.admin()) {
            return List.of(compared("Kafka's controller", () -> {
                var quorum = brokers.await(admin.describeMetadataQuorum().quorumInfo());
                var leader = quorum.voters().stream()
                        .filter(voter -> voter.replicaId() == quorum.leaderId())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the controllers have no leader"));
                return Instant.ofEpochMilli(leader.lastCaughtUpTimestamp().orElseThrow());
            }));
        }
    }

    List<Finding> ofDatabase(Database.Access access) {
        return List.of(compared("PostgreSQL", () -> ServerState.of(access).now()));
    }

    private Finding compared(String whose, Supplier<Instant> asked) {
        // The first question connects, which takes longer than the second.
        var unused = asked.get();
        var before = clock.instant();
        var theirs = asked.get();
        return of(whose, before, theirs, clock.instant());
    }

    /** An answer that was given between two moments is as far off as it lies outside of them. */
    static Finding of(String whose, Instant before, Instant theirs, Instant after) {
        var skew = theirs.isBefore(before)
                ? Duration.between(theirs, before)
                : theirs.isAfter(after) ? Duration.between(after, theirs) : Duration.ZERO;
        var what = String.format(
                Locale.ROOT,
                "the clock of %s is %.1f s %s that of this machine",
                whose,
                skew.toMillis() / MILLIS,
                theirs.isBefore(before) ? "behind" : "ahead of");
        if (skew.compareTo(SOME) <= 0) {
            return Finding.ok(
                    AREA, "that of " + whose + " and of this machine agree within " + SOME.toSeconds() + " s");
        }
        return skew.compareTo(MUCH) > 0 ? Finding.problem(AREA, what, MEND) : Finding.warning(AREA, what, MEND);
    }
}
