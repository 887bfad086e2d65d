package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates out of text in one pass over its numbers and words. A date that can be read in two orders is given in
 * both: the day first, then the month first.
 */
final class DateText {
    private static final int LONGEST = 400;

    /**
     * One date in a text.
     *
     * @param other its reading with the month first, null when there is but one
     * @param label the words between it and the date before
     */
    record Reading(NewsDate date, @Nullable NewsDate other, String label) {}

    private final List<Token> tokens;
    private final @Nullable String language;
    private final List<Reading> found = new ArrayList<>();
    private final BitSet begun = new BitSet();
    private final BitSet taken = new BitSet();
    private int labelled;

    private DateText(String text, @Nullable String language) {
        this.tokens = Token.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        this.language = language;
    }

    /** All dates in the text, in its order; days that do not exist are none. */
    static List<Reading> read(String text, @Nullable String language) {
        var reader = new DateText(text, language);
        reader.scan();
        return reader.found;
    }

    /** What no time of day has taken, each with what stands before it; a date is one token without text. */
    static List<Token> rest(String text, @Nullable String language) {
        var reader = new DateText(text, language);
        reader.scan();
        var rest = new ArrayList<Token>();
        for (int i = 0; i < reader.tokens.size(); i++) {
            var token = reader.tokens.get(i);
            if (reader.begun.get(i)) {
                rest.add(new Token("", token.gap(), false));
            } else if (!reader.taken.get(i) && !Clock.isPart(reader.tokens, i)) {
                rest.add(token);
            }
        }
        return rest;
    }

    private void scan() {
        for (int i = 0; i + 2 < tokens.size(); ) {
            int used = numeric(i);
            used = used > 0 ? used : named(i);
            labelled = used > 0 ? i + used : labelled;
            i += Math.max(1, used);
        }
        compact();
    }

    /** 20051102 by itself. */
    private void compact() {
        if (found.isEmpty()
                && !tokens.isEmpty()
                && tokens.getFirst().length() >= 8
                && tokens.getFirst().isNumber()) {
            var digits = tokens.getFirst().text();
            if (digits.length() == 8 || digits.length() == 14) {
                int time = digits.length() == 14 ? 8 : -1;
                var date = day(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
                if (date != null) {
                    found.add(new Reading(
                            time < 0
                                    ? NewsDate.of(date)
                                    : new NewsDate(
                                            date, Clock.time(number(digits, 8, 10), number(digits, 10, 12), 0), null),
                            null,
                            ""));
                }
            }
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private int numeric(int i) {
        var a = tokens.get(i);
        var b = tokens.get(i + 1);
        var c = tokens.get(i + 2);
        if (!a.isNumber() || !b.isNumber() || !c.isNumber() || !b.follows("-/.|年 ") || !c.follows("-/.|月 ")) {
            return 0;
        }
        if (a.length() == 4
                && b.length() <= 2
                && c.length() <= 2
                && b.gap().equals(c.gap().replace('月', '年'))) {
            return add(day(a.value(), b.value(), c.value()), null, i + 3, 3);
        }
        if (a.length() <= 2
                && b.length() <= 2
                && (c.length() == 4 || c.length() == 2)
                && b.gap().equals(c.gap())
                && !b.gap().isBlank()) {
            int year = c.length() == 4 ? c.value() : 2000 + c.value();
            var dayFirst = day(year, b.value(), a.value());
            var monthFirst = b.gap().equals(".") ? null : day(year, a.value(), b.value());
            if (dayFirst == null) {
                return add(monthFirst, null, i + 3, 3);
            }
            return add(dayFirst, dayFirst.equals(monthFirst) ? null : monthFirst, i + 3, 3);
        }
        return 0;
    }

    private int named(int i) {
        var a = tokens.get(i);
        if (a.isNumber()) {
            if (a.length() == 4) {
                return yearFirst(i);
            }
            int m = tokens.get(i + 1).isFiller() && i + 2 < tokens.size() ? i + 2 : i + 1;
            int month = month(m);
            int y = m + 1 < tokens.size() && tokens.get(m + 1).isFiller() ? m + 2 : m + 1;
            return month > 0 && isYear(y) ? add(day(year(y), month, a.value()), null, y + 1, y + 1 - i) : 0;
        }
        int month = month(i);
        if (month == 0 || !tokens.get(i + 1).isNumber() || tokens.get(i + 1).length() > 2) {
            return 0;
        }
        int y = tokens.get(i + 2).isFiller() ? i + 3 : i + 2;
        return isYear(y) && tokens.get(y).length() == 4
                ? add(day(year(y), month, tokens.get(i + 1).value()), null, y + 1, y + 1 - i)
                : 0;
    }

    private int yearFirst(int i) {
        int month = month(i + 1);
        var c = tokens.get(i + 2);
        return month > 0 && c.isNumber() && c.length() <= 2
                ? add(day(tokens.get(i).value(), month, c.value()), null, i + 3, 3)
                : 0;
    }

    private int month(int i) {
        return i < tokens.size() && !tokens.get(i).isNumber()
                ? MonthNames.month(tokens.get(i).text(), language)
                : 0;
    }

    private boolean isYear(int i) {
        if (i >= tokens.size() || !tokens.get(i).isNumber()) {
            return false;
        }
        int length = tokens.get(i).length();
        return length == 4 || length == 2 && tokens.get(i).follows(" '’-.");
    }

    private int year(int i) {
        var token = tokens.get(i);
        return token.length() == 2 ? 2000 + token.value() : token.value();
    }

    private int add(@Nullable LocalDate date, @Nullable LocalDate other, int after, int used) {
        if (date == null) {
            return 0;
        }
        var time = Clock.at(tokens, after);
        begun.set(after - used);
        taken.set(after - used, after);
        found.add(new Reading(with(date, time), other == null ? null : with(other, time), label(after - used)));
        return used;
    }

    private String label(int end) {
        var words = new StringBuilder();
        for (var token : tokens.subList(Math.min(labelled, end), end)) {
            if (!token.isNumber()) {
                words.append(words.isEmpty() ? "" : " ").append(token.text());
            }
        }
        return words.toString();
    }

    private static NewsDate with(LocalDate date, @Nullable Clock clock) {
        return clock == null ? NewsDate.of(date) : new NewsDate(date, clock.time(), clock.offset());
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            // 30 February and the like: it is no date.
            return null;
        }
    }
}
