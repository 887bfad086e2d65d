package io.newswire.ingest.feed;

import io.newswire.contracts.NewsDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822, 850, 1123 and 2822, asctime, ISO 8601 and W3CDTF in all widths, Unix seconds, and
 * what publishers make of these.
 */
final class FeedDates {
    private static final int MAX_LENGTH = 100;
    private static final int FIRST_YEAR = 1_000;
    private static final Pattern UNIX_SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern UNIX_MILLIS = Pattern.compile("\\d{13}");

    private FeedDates() {}

    /** Null where it is no date, or none that there is (30 February), or none that a publisher could mean. */
    static @Nullable NewsDate parse(String given) {
        var text = given.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            var date = read(text);
            return date == null || date.date().getYear() < FIRST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return null; // a day, an hour or an offset that does not exist; the caller lists it
        }
    }

    private static @Nullable NewsDate read(String text) {
        if (UNIX_SECONDS.matcher(text).matches()) {
            return NewsDate.of(Instant.ofEpochSecond(Long.parseLong(text)).atOffset(ZoneOffset.UTC));
        }
        if (UNIX_MILLIS.matcher(text).matches()) {
            return NewsDate.of(Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZoneOffset.UTC));
        }
        var numeric = NumericDate.parse(text);
        return numeric == null ? WordedDate.parse(text) : numeric;
    }
}
