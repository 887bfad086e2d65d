package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Whether an instant and what a page says of a day can be one, seen from two places. */
final class Instants {
    private static final int EARLIEST = -12;
    private static final int LATEST = 14;
    private static final int QUARTER = 15;

    private Instants() {}

    /** The smallest offset by which the instant has that day, and that time where one is said; null where none has. */
    static @Nullable ZoneOffset offset(Instant instant, NewsDate said) {
        var offset = said.offset();
        if (offset != null) {
            return Math.abs(Duration.between(said.earliestInstant(), instant).toMinutes()) == 0 ? offset : null;
        }
        return said.time() == null ? ofDay(instant, said) : ofTime(instant, said);
    }

    private static @Nullable ZoneOffset ofDay(Instant instant, NewsDate said) {
        for (int hours = 0; hours <= LATEST; hours++) {
            for (int signed : new int[] {-hours, hours}) {
                if (signed >= EARLIEST && has(instant, ZoneOffset.ofHours(signed), said)) {
                    return ZoneOffset.ofHours(signed);
                }
            }
        }
        return null;
    }

    private static boolean has(Instant instant, ZoneOffset offset, NewsDate said) {
        return instant.atOffset(offset).toLocalDate().equals(said.date());
    }

    /** Zones are whole quarters of an hour apart. */
    private static @Nullable ZoneOffset ofTime(Instant instant, NewsDate said) {
        var utc = instant.atOffset(ZoneOffset.UTC).toLocalDateTime();
        long minutes = Duration.between(
                        utc.withSecond(0).withNano(0),
                        said.date().atTime(said.time()).withSecond(0).withNano(0))
                .toMinutes();
        boolean zone = minutes % QUARTER == 0 && minutes >= EARLIEST * 60L && minutes <= LATEST * 60L;
        return zone ? ZoneOffset.ofTotalSeconds((int) minutes * 60) : null;
    }
}
