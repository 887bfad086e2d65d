package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives an instant in UTC the day on which its newsroom had it, where the page names that day: 02:25 on the 25th in UTC is
 * the evening of the 24th in America. The instant stays the same; the offset becomes the smallest by which both agree.
 */
final class LocalDay {
    private static final double DOUBT = 0.05;

    private LocalDay() {}

    /** @param named what the page says of the same day elsewhere, the surest first; those that can be no other view of it do not count */
    static @Nullable Found<NewsDate> of(@Nullable Found<NewsDate> found, List<NewsDate> named) {
        if (found == null || !ZoneOffset.UTC.equals(found.value().offset())) {
            return found;
        }
        for (var other : named) {
            var offset = Instants.offset(found.value().earliestInstant(), other);
            if (offset != null) {
                return other.date().equals(found.value().date()) ? found : at(found, offset);
            }
        }
        return found;
    }

    /** Midnight in the zone of the shown day is a day that was declared without a time. */
    static @Nullable Found<NewsDate> ofMidnight(@Nullable Found<NewsDate> found, @Nullable NewsDate shown) {
        if (found == null
                || shown == null
                || !ZoneOffset.UTC.equals(found.value().offset())) {
            return found;
        }
        var offset = Instants.offset(found.value().earliestInstant(), NewsDate.of(shown.date()));
        if (offset == null || shown.date().equals(found.value().date())) {
            return found;
        }
        var local = found.value().earliestInstant().atOffset(offset).toLocalTime();
        return local.equals(LocalTime.MIDNIGHT) ? at(found, offset) : found;
    }

    private static Found<NewsDate> at(Found<NewsDate> found, ZoneOffset offset) {
        var local = found.value().earliestInstant().atOffset(offset);
        var from = found.provenance();
        return Found.of(NewsDate.of(local), from.source(), from.confidence() - DOUBT);
    }
}
