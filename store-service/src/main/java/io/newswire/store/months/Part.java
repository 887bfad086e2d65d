package io.newswire.store.months;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * A part of the tables of articles and of their revisions: a month of articles that are kept for the same time, so that the whole
 * of it is dropped at once.
 *
 * @param keepDays for which its articles are kept, by their sources; {@link #USUAL} for those that have no time of their own
 * @param month in UTC
 */
public record Part(int keepDays, YearMonth month) {
    /** Kept for as long as the settings say at the moment. */
    public static final int USUAL = 0;

    private static final long KEEP = 1_000_000;
    private static final int YEAR = 100;

    public Part {
        if (keepDays < 0 || month.getYear() < 1 || month.getYear() > 9999) {
            throw new IllegalArgumentException("no part: " + keepDays + " days, " + month);
        }
    }

    /** By the value of the column {@code part}. */
    public static Part of(long number) {
        int month = (int) (number % KEEP);
        return new Part((int) (number / KEEP), YearMonth.of(month / YEAR, month % YEAR));
    }

    /** In which an instant is. */
    public static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    /** The value of the column {@code part}: 202611, or 30202611 where it is kept for 30 days. */
    public long number() {
        return keepDays * KEEP + month.getYear() * YEAR + month.getMonthValue();
    }

    /** @param table that is divided */
    public String nameIn(String table) {
        var days = keepDays == USUAL ? "" : keepDays + "d_";
        return String.format(Locale.ROOT, "%s_%s%04d%02d", table, days, month.getYear(), month.getMonthValue());
    }

    /** First instant of the month. */
    public Instant start() {
        return start(month);
    }

    /** First instant after the month. */
    public Instant end() {
        return start(month.plusMonths(1));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
