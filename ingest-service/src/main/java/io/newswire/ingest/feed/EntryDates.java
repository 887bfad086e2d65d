package io.newswire.ingest.feed;

import io.newswire.contracts.NewsDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Dates of entries, in UTC: ROME keeps the instant and loses the zone. */
final class EntryDates {
    private EntryDates() {}

    /** Null where there is none, and where it is none that a publisher could mean. */
    static @Nullable NewsDate of(@Nullable Date date) {
        if (date == null) {
            return null;
        }
        var at = date.toInstant().atOffset(ZoneOffset.UTC);
        return at.getYear() < 1 || at.getYear() > 9_999 ? null : NewsDate.of(at);
    }
}
