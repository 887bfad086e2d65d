package io.newswire.cli.reprocess;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day in UTC, or a date and time with its offset; as the query API takes them. */
abstract sealed class FetchTime implements ITypeConverter<Instant> {
    private final int days;

    private FetchTime(int days) {
        this.days = days;
    }

    /** A day means its beginning. */
    static final class From extends FetchTime {
        From() {
            super(0);
        }
    }

    /** A day means all of it: what comes out is the beginning of the next. */
    static final class Until extends FetchTime {
        Until() {
            super(1);
        }
    }

    @Override
    public Instant convert(String text) {
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text)
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no day such as 2026-11-24, nor a time such as 2026-11-24T09:30:00Z or …+01:00");
        }
    }
}
