package io.newswire.store.query;

import io.newswire.platform.settings.EditDistance;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, read with bounds. */
public final class Parameters {
    private static final int LONGEST_CURSOR = 500;
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final LocalDate LAST_DAY = LocalDate.of(LAST_YEAR, 12, 31);

    private final Map<String, List<String>> given;

    private Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** @throws BadParameterException when one is not among the known, or is given twice */
    public static Parameters of(Map<String, List<String>> given, String... known) {
        given.forEach((name, values) -> {
            if (!Arrays.asList(known).contains(name)) {
                throw new BadParameterException(
                        name,
                        first(values),
                        "there is no parameter of this name" + suggestion(name, known),
                        known.length == 0 ? "use none" : "use " + String.join(", ", known));
            }
            if (values.size() > 1) {
                throw new BadParameterException(name, first(values), "it is given more than once", "give it once");
            }
        });
        return new Parameters(given);
    }

    private static String suggestion(String name, String... known) {
        var nearest = EditDistance.nearest(name, Arrays.asList(known));
        return nearest == null ? "" : "; did you mean '" + nearest + "'?";
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Null where it is absent or blank. */
    @Nullable
    String text(String name, int longest) {
        var text = first(given.getOrDefault(name, List.of())).strip();
        if (text.length() > longest) {
            throw new BadParameterException(
                    name,
                    text.substring(0, longest) + "…",
                    "it is longer than " + longest + " characters",
                    "shorten it");
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadParameterException(name, text, "it contains the character NUL", "leave that out");
        }
        return text.isEmpty() ? null : text;
    }

    int number(String name, int otherwise, int least, int most) {
        var text = text(name, LONGEST_CURSOR);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, as a number out of bounds is.
        }
        throw new BadParameterException(
                name, text, "it is not a whole number within bounds", "use " + least + " to " + most);
    }

    public <E extends Enum<E>> E choice(String name, E otherwise) {
        var text = text(name, LONGEST_CURSOR);
        if (text == null) {
            return otherwise;
        }
        var choices = otherwise.getDeclaringClass().getEnumConstants();
        return Arrays.stream(choices)
                .filter(choice -> written(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> noChoice(
                        name,
                        text,
                        Arrays.stream(choices).map(Parameters::written).toList()));
    }

    private static BadParameterException noChoice(String name, String text, List<String> choices) {
        return new BadParameterException(
                name, text, "it is none of the choices", "use " + String.join(" or ", choices));
    }

    static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** The revision of an article; null for the newest. */
    public @Nullable Integer revision() {
        int revision = number("revision", 0, 1, Integer.MAX_VALUE);
        return revision == 0 ? null : revision;
    }

    @Nullable
    String cursor() {
        return text("cursor", LONGEST_CURSOR);
    }

    /** One of the words, null where none is given. */
    public @Nullable String word(String name, List<String> words) {
        var text = text(name, LONGEST_CURSOR);
        if (text == null || words.contains(text)) {
            return text;
        }
        throw noChoice(name, text, words);
    }

    /** The start of a day or an instant; with {@code wholeDay} the end of the day. */
    @Nullable
    Instant time(String name, boolean wholeDay) {
        var text = text(name, LONGEST_CURSOR);
        if (text == null) {
            return null;
        }
        try {
            var instant = text.contains("T") ? OffsetDateTime.parse(text).toInstant() : day(text, wholeDay);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return instant;
            }
        } catch (DateTimeException e) {
            // Answered below, as a year out of bounds is.
        }
        throw new BadParameterException(
                name, text, "it is no date of the years 1 to 9999", "use 2026-11-24 or 2026-11-24T09:30:00Z");
    }

    /** @throws BadParameterException when nothing can be between {@code from} and {@code to} */
    void inOrder(@Nullable Instant from, @Nullable Instant to) {
        var start = time("to", false);
        if (from != null && to != null && start != null && start.isBefore(from) && !to.isAfter(from)) {
            var given = text("to", LONGEST_CURSOR);
            throw new BadParameterException(
                    "to", given == null ? "" : given, "it is before 'from'", "exchange the two");
        }
    }

    /** The last day, as programs write "without an end", has no end that is written in four digits. */
    private static Instant day(String text, boolean wholeDay) {
        var day = LocalDate.parse(text);
        return (wholeDay && !day.equals(LAST_DAY) ? day.plusDays(1) : day)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
