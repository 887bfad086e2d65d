package io.newswire.ingest.feed;

import io.newswire.contracts.NewsDate;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates with the name of a month: RFC 822, 850, 1123, 2822, asctime, and the order of their parts that a publisher
 * liked better. The day of the week is not looked at: it says nothing that the date does not, and is often wrong.
 */
final class WordedDate {
    private static final Pattern HYPHENS = Pattern.compile("(\\d{1,4})-(\\p{L}[\\p{L}\\p{M}]*\\.?)-(\\d{1,4})");
    /** Before a day and a month; Tuesday is "mar" in three languages. */
    private static final Pattern WEEKDAY =
            Pattern.compile("^[\\p{L}\\p{M}.-]+,?\\s+(?=\\d{1,2}\\.?(?:\\s+de)?\\s+\\p{L})");

    private static final Pattern JOINED_TIME = Pattern.compile("(?<=\\d)[Tt](?=\\d{1,2}:)");
    private static final Pattern BREAK = Pattern.compile("[\\s,;|]+");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{1,2}.*");
    private static final Pattern HOUR = Pattern.compile("(?i)\\d{1,2}[ap]\\.?m\\.?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("['’]?(\\d{2,4})\\.?");

    private final StringBuilder clock = new StringBuilder();
    private @Nullable Month month;
    private @Nullable Integer day;
    private @Nullable String year;

    private WordedDate() {}

    /** Null where it has another form. */
    static @Nullable NewsDate parse(String text) {
        var apart = JOINED_TIME
                .matcher(HYPHENS.matcher(text).replaceFirst("$1 $2 $3"))
                .replaceFirst(" ");
        var date = new WordedDate();
        for (var word : BREAK.split(WEEKDAY.matcher(apart).replaceFirst(""))) {
            date.take(word);
        }
        return date.build();
    }

    private void take(String word) {
        if (clock.isEmpty()
                && (CLOCK.matcher(word).matches() || HOUR.matcher(word).matches())) {
            clock.append(word);
        } else if (month == null && MonthNames.of(word) != null) {
            month = MonthNames.of(word);
        } else if (!number(word) && !clock.isEmpty()) {
            clock.append(' ').append(word);
        }
    }

    private boolean number(String word) {
        var asDay = DAY.matcher(word);
        if (day == null && asDay.matches() && Integer.parseInt(asDay.group(1)) <= 31) {
            day = Integer.valueOf(asDay.group(1));
            return true;
        }
        var asYear = YEAR.matcher(word);
        if (year == null && asYear.matches()) {
            year = asYear.group(1);
            return true;
        }
        return false;
    }

    private @Nullable NewsDate build() {
        if (month == null || year == null) {
            return null;
        }
        var date = LocalDate.of(Years.full(year), month, day == null ? 1 : day);
        return TimeOfDay.after(date, clock.toString());
    }
}
