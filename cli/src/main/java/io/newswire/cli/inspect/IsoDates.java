package io.newswire.cli.inspect;

import io.newswire.contracts.NewsDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates with a time and an offset, whatever was given of them: midnight where there is no time, UTC where no zone. */
final class IsoDates {
    private IsoDates() {}

    static @Nullable String text(@Nullable NewsDate date) {
        if (date == null) {
            return null;
        }
        var time = date.time() == null ? LocalTime.MIDNIGHT : date.time();
        var offset = date.offset() == null ? ZoneOffset.UTC : date.offset();
        return date.date().atTime(time).atOffset(offset).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
