package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Gives an instant in UTC the day on which its newsroom had it, where the page's address names that day: 02:25 on the
 * 25th in UTC is the evening of the 24th in America. The instant stays the same; the offset becomes the smallest by
 * which both agree.
 */
final class LocalDay {
    private static final int FARTHEST = 14;
    private static final double DOUBT = 0.05;

    private LocalDay() {}

    static @Nullable Found<NewsDate> of(@Nullable Found<NewsDate> found, @Nullable NewsDate inUrl) {
        if (found == null
                || inUrl == null
                || !ZoneOffset.UTC.equals(found.value().offset())) {
            return found;
        }
        var instant = found.value().earliestInstant();
        for (int hours = 1; hours <= FARTHEST; hours++) {
            for (int sign : new int[] {-1, 1}) {
                var local = instant.atOffset(ZoneOffset.ofHours(sign * hours));
                if (local.toLocalDate().equals(inUrl.date())
                        && !inUrl.date().equals(found.value().date())) {
                    var from = found.provenance();
                    return Found.of(NewsDate.of(local), from.source(), from.confidence() - DOUBT);
                }
            }
        }
        return found;
    }
}
