package io.newswire.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's date as exact as it was given: a day, a day and a time, or an instant with its offset. In JSON an ISO
 * 8601 string: {@code 2005-11-02}, {@code 2005-11-02T09:30:00}, {@code 2005-11-02T09:30:00+05:00}.
 *
 * @param date of a year of four digits; the constructor throws a {@link DateTimeException} for any other
 * @param offset null where the zone is not known; never without a time
 */
public record NewsDate(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    private static final int LAST_YEAR = 9999;

    public NewsDate {
        Objects.requireNonNull(date, "date");
        if (offset != null && time == null) {
            throw new IllegalArgumentException("an offset needs a time");
        }
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year has four digits, not as in " + date);
        }
    }

    public static NewsDate of(LocalDate date) {
        return new NewsDate(date, null, null);
    }

    public static NewsDate of(OffsetDateTime dateTime) {
        return new NewsDate(dateTime.toLocalDate(), dateTime.toLocalTime(), dateTime.getOffset());
    }

    /** @throws IllegalArgumentException when it is none of the three forms, or its year has not four digits */
    @JsonCreator
    public static NewsDate parse(String iso) {
        try {
            int t = iso.indexOf('T');
            if (t < 0) {
                return of(LocalDate.parse(iso));
            }
            var date = LocalDate.parse(iso.substring(0, t));
            int zone = zoneStart(iso, t);
            var time = LocalTime.parse(iso.substring(t + 1, zone));
            return new NewsDate(date, time, zone == iso.length() ? null : ZoneOffset.of(iso.substring(zone)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + iso + "' is no date of a year of four digits, as YYYY-MM-DD or YYYY-MM-DDThh:mm:ss±hh:mm", e);
        }
    }

    private static int zoneStart(String iso, int from) {
        for (int i = from; i < iso.length(); i++) {
            char c = iso.charAt(i);
            if (c == 'Z' || c == '+' || c == '-') {
                return i;
            }
        }
        return iso.length();
    }

    /** For ordering: midnight where there is no time, UTC where there is no offset. */
    public Instant earliestInstant() {
        var at = time == null ? LocalTime.MIDNIGHT : time;
        return date.atTime(at).toInstant(offset == null ? ZoneOffset.UTC : offset);
    }

    @JsonValue
    @Override
    public String toString() {
        if (time == null) {
            return date.toString();
        }
        return date + "T" + (time.getSecond() == 0 && time.getNano() == 0 ? time + ":00" : time)
                + (offset == null ? "" : offset.getId());
    }
}
