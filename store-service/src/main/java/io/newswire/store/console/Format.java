package io.newswire.store.console;

import io.newswire.contracts.NewsDate;
import io.newswire.platform.RoughSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times for people. Times are in UTC and say so, but for a publisher's own, which are as it gave them. */
final class Format {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MILLISECOND =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss.SSS", Locale.ENGLISH);
    private static final double PERCENT = 100;
    private static final double MILLIS = 1000;

    private static final int LONGEST_NAME = 200;

    private Format() {}

    /** What is to be a name, or its beginning where it is none any more. */
    static String name(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    static String percent(double share) {
        // What is less than all is not said to be all.
        return (share < 1 ? Math.min(99, Math.round(share * PERCENT)) : 100) + " %";
    }

    static String time(@Nullable Instant at) {
        return at == null ? "–" : MINUTE.format(at.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** To the millisecond. */
    static String exactTime(Instant at) {
        return MILLISECOND.format(at.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** {@code 1.234 s} where it is less than a minute, else {@code 3 min}; nothing of none. */
    static String exactSpan(@Nullable Duration span) {
        if (span == null) {
            return "";
        }
        return span.abs().toMinutes() < 1
                ? String.format(Locale.ENGLISH, "%.3f s", span.toMillis() / MILLIS)
                : span(span);
    }

    /** {@code 2 Nov 2005}, with the time and the offset where the publisher said them. */
    static String date(NewsDate date) {
        if (date.time() == null) {
            return DAY.format(date.date());
        }
        var offset = date.offset();
        var zone = offset == null ? "" : offset.equals(ZoneOffset.UTC) ? " UTC" : " " + offset;
        return MINUTE.format(date.date().atTime(date.time())) + zone;
    }

    /** As {@link #date} where the text is one. */
    static String date(@Nullable String iso) {
        if (iso == null) {
            return "undated";
        }
        try {
            return date(NewsDate.parse(iso));
        } catch (IllegalArgumentException e) {
            // Stored by another writer: shown as it is.
            return iso;
        }
    }

    /** {@code 3 min ago}, {@code in 2 h}, {@code now}. */
    static String distance(@Nullable Instant at, Instant now) {
        if (at == null) {
            return "–";
        }
        var span = Duration.between(at, now);
        if (span.abs().toSeconds() == 0) {
            return "now";
        }
        return span.isNegative() ? "in " + RoughSpan.text(span.negated()) : RoughSpan.text(span) + " ago";
    }

    /** Of what is to come, {@code in 2 h}; {@code due} when its time has come. */
    static String ahead(@Nullable Instant at, Instant now) {
        return at != null && at.isBefore(now.plusSeconds(1)) ? "due" : distance(at, now);
    }

    /** {@code 3 min}: whole ones of the largest unit, to be followed by the rest. */
    static String span(Duration span) {
        if (span.toMinutes() < 1) {
            return span.toSeconds() + " s";
        }
        if (span.toHours() < 1) {
            return span.toMinutes() + " min";
        }
        return span.toDays() < 1 ? span.toHours() + " h" : span.toDays() + " d";
    }

    /** {@code ERROR_PAGE} as {@code error page}. */
    static String words(Enum<?> value) {
        return words(value.name());
    }

    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String bytes(@Nullable Integer bytes) {
        if (bytes == null) {
            return "no value";
        }
        return bytes < 1024 ? bytes + " B" : count(bytes / 1024) + " KiB";
    }
}
