package io.newswire.store.lexemes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days and months, in UTC: so that the index itself leaves out most of what is too old. */
public final class Times {
    private static final int MOST_DAYS = 62;
    private static final int MOST_MONTHS = 60;

    private Times() {}

    static List<String> of(Instant at) {
        var day = day(at);
        return List.of(lexeme(day), lexeme(YearMonth.from(day)));
    }

    /**
     * A tsquery for a span, widened to whole days or months. Null where so many would be needed that it is of no use.
     *
     * @param from inclusive
     * @param to inclusive
     */
    public static @Nullable String query(Instant from, Instant to) {
        var first = day(from);
        var last = day(to);
        if (last.isBefore(first)) {
            return lexeme(first);
        }
        if (ChronoUnit.DAYS.between(first, last) < MOST_DAYS) {
            return any(first.datesUntil(last.plusDays(1)).map(Times::lexeme));
        }
        var month = YearMonth.from(first);
        long months = ChronoUnit.MONTHS.between(month, YearMonth.from(last)) + 1;
        return months > MOST_MONTHS
                ? null
                : any(Stream.iterate(month, each -> each.plusMonths(1))
                        .limit(months)
                        .map(Times::lexeme));
    }

    private static String any(Stream<String> lexemes) {
        return lexemes.collect(Collectors.joining(" | ", "(", ")"));
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String lexeme(LocalDate day) {
        return Lexeme.of("day", day.toString());
    }

    private static String lexeme(YearMonth month) {
        return Lexeme.of("month", month.toString());
    }
}
