package io.newswire.ingest.feed;

import io.newswire.contracts.NewsDate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What follows a date: a time and its zone, both of them optional. */
final class TimeOfDay {
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2})(?:[.,:](\\d{1,9})\\d*)?)?)?"
                    + "(?![\\d:])\\s*(?:([AaPp])\\.?[Mm]\\b\\.?)?(.*)");
    private static final Pattern BASIC =
            Pattern.compile("(\\d{2})(\\d{2})(?:(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?(?!\\d)()(.*)");
    private static final int MAX_SECOND = 59;

    private TimeOfDay() {}

    /**
     * @return null where {@code rest} is no time
     * @throws java.time.DateTimeException where it is one that does not exist
     */
    static @Nullable NewsDate after(LocalDate date, String rest) {
        var text = rest.strip();
        if (text.isEmpty()) {
            return NewsDate.of(date);
        }
        var basic = BASIC.matcher(text);
        if (basic.matches()) {
            return at(date, basic);
        }
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return at(date, clock);
        }
        // A zone and no time (2003-12-31Z): the zone says nothing then.
        return Zones.isZone(text) ? NewsDate.of(date) : null;
    }

    private static @Nullable NewsDate at(LocalDate date, Matcher match) {
        var half = match.group(5) == null ? "" : match.group(5);
        int hour = AmPm.hour(Integer.parseInt(match.group(1)), half);
        int minute = number(match.group(2));
        // There are leap seconds, and no clock of ours can show them.
        int second = number(match.group(3)) == MAX_SECOND + 1 ? MAX_SECOND : number(match.group(3));
        boolean midnight = hour == 24 && minute == 0 && second == 0;
        var day = midnight ? date.plusDays(1) : date;
        var time = LocalTime.of(midnight ? 0 : hour, minute, second, nanos(match.group(4)));
        return new NewsDate(day, time, Zones.offset(match.group(6).strip(), day.atTime(time)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
