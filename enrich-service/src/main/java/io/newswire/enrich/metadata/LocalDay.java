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

    /** An instant of which the zone is not told: others have their newsroom's day already. */
    static boolean isOpen(Found<NewsDate> found) {
        return ZoneOffset.UTC.equals(found.value().offset());
    }

    /**
     * The same instant.
     *
     * @param named what the page says of the day elsewhere, the surest first; what can be no other view of it does not count
     * @param shown beside the headline: counts where the instant is a midnight, which is a day declared without a time
     */
    static Found<NewsDate> of(Found<NewsDate> open, List<NewsDate> named, @Nullable NewsDate shown) {
        var instant = open.value().earliestInstant();
        for (var other : named) {
            var offset = Instants.offset(instant, other);
            if (offset != null) {
                return other.date().equals(open.value().date()) ? open : at(open, offset);
            }
        }
        var offset = shown == null ? null : Instants.offset(instant, NewsDate.of(shown.date()));
        boolean midnight =
                offset != null && instant.atOffset(offset).toLocalTime().equals(LocalTime.MIDNIGHT);
        return offset != null && midnight ? at(open, offset) : open;
    }

    private static Found<NewsDate> at(Found<NewsDate> found, ZoneOffset offset) {
        if (offset.equals(ZoneOffset.UTC)) {
            return found;
        }
        var local = found.value().earliestInstant().atOffset(offset);
        var from = found.provenance();
        return Found.of(NewsDate.of(local), from.source(), from.confidence() - DOUBT);
    }
}
