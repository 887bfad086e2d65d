package io.newswire.ingest.feed;

import io.newswire.contracts.NewsDate;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates without names: ISO 8601 with and without its signs, to the year, month or day, by day of the year, with a time
 * or not; Chinese, Japanese and Korean ones; and the days first or months first of people.
 */
final class NumericDate {
    private static final String REST = "(?:[Tt_]|[\\s,]+(?:at\\s+)?)?(.*)";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?|(\\d{2})(\\d{2})?|-?(\\d{3}))?(?![\\d/.])" + REST);
    private static final Pattern BASIC_WITH_TIME = Pattern.compile("(\\d{8})(\\d{4}(?:\\d{2})?)(?!\\d)(.*)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)" + REST);
    private static final Pattern IDEOGRAPHIC =
            Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]\\s*(.*)");

    private NumericDate() {}

    /** Null where it has another form. */
    static @Nullable NewsDate parse(String text) {
        var ideographic = IDEOGRAPHIC.matcher(text);
        if (ideographic.matches()) {
            var date = LocalDate.of(number(ideographic, 1), number(ideographic, 2), number(ideographic, 3));
            return TimeOfDay.after(date, AmPm.inLatin(ideographic.group(4)));
        }
        var basic = BASIC_WITH_TIME.matcher(text);
        if (basic.matches()) {
            return parse(basic.group(1) + "T" + basic.group(2) + basic.group(3));
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return TimeOfDay.after(yearFirst(yearFirst), yearFirst.group(7));
        }
        var yearLast = YEAR_LAST.matcher(text);
        return yearLast.matches() ? TimeOfDay.after(yearLast(yearLast), yearLast.group(5)) : null;
    }

    private static LocalDate yearFirst(Matcher match) {
        int year = number(match, 1);
        if (match.group(6) != null) {
            return LocalDate.ofYearDay(year, number(match, 6));
        }
        var month = match.group(2) == null ? match.group(4) : match.group(2);
        var day = match.group(3) == null ? match.group(5) : match.group(3);
        return LocalDate.of(year, month == null ? 1 : Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
    }

    /** With slashes the month is first, unless it cannot be; otherwise the day. */
    private static LocalDate yearLast(Matcher match) {
        int first = number(match, 1);
        int second = number(match, 3);
        boolean monthFirst = match.group(2).equals("/") ? first <= 12 : second > 12;
        return LocalDate.of(Years.full(match.group(4)), monthFirst ? first : second, monthFirst ? second : first);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
