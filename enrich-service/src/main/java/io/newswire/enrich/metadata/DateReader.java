package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a date as this page means it: the order of day and month decided, days to come or long past refused. */
final class DateReader {
    /** The first news site. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final double DOUBT = 0.2;

    private final @Nullable String language;
    private final boolean monthFirst;
    private final LocalDate last;
    private final Trace trace;
    private final List<LocalDate> certain = new ArrayList<>();

    /** @param language primary subtag, null when the page does not say */
    DateReader(@Nullable String language, boolean monthFirst, Instant now, Trace trace) {
        this.language = language;
        this.monthFirst = monthFirst;
        this.last = now.plus(AHEAD).atOffset(ZoneOffset.UTC).toLocalDate();
        this.trace = trace;
    }

    /** A date by which those are decided that can be read in two orders. */
    void isCertain(@Nullable NewsDate date) {
        if (date != null) {
            certain.add(date.date());
        }
    }

    /** The same for a text, which counts when it can be read in one way only. */
    void isCertain(@Nullable String text) {
        var readings = text == null ? List.<DateText.Reading>of() : DateText.read(text, language);
        if (!readings.isEmpty() && readings.getFirst().other() == null) {
            isCertain(readings.getFirst().date());
        }
    }

    /** A date with the words between it and the one before. */
    record Labelled(Found<NewsDate> found, String label) {}

    /** The first date in the text that can be the article's, null when there is none. */
    @Nullable
    Found<NewsDate> read(String field, @Nullable String text, String source, double confidence) {
        var all = text == null ? List.<Labelled>of() : all(field, text, source, confidence);
        return all.isEmpty() ? null : all.getFirst().found();
    }

    /** All dates in the text that can be the article's. */
    List<Labelled> all(String field, String text, String source, double confidence) {
        var all = new ArrayList<Labelled>();
        for (var reading : DateText.read(text, language)) {
            var date = decided(reading);
            if (accepted(field, date, source)) {
                var found = Found.of(date, source, reading.other() == null ? confidence : confidence - DOUBT);
                all.add(new Labelled(found, reading.label()));
            }
        }
        return all;
    }

    /** The first reading of each text that names an offset other than UTC. */
    List<NewsDate> local(List<String> texts) {
        return texts.stream()
                .map(text -> DateText.read(text, language))
                .filter(readings -> !readings.isEmpty())
                .map(readings -> readings.getFirst().date())
                .filter(date -> date.offset() != null && !ZoneOffset.UTC.equals(date.offset()))
                .toList();
    }

    /** The line says nothing but when, where and by whom it was published. */
    boolean isAlone(String line) {
        return DateLine.isAlone(line, language);
    }

    @Nullable
    Found<NewsDate> first(String field, List<String> texts, String source, double confidence) {
        for (var text : texts) {
            var found = read(field, text, source, confidence);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The date itself where it can be the article's. */
    @Nullable
    Found<NewsDate> accept(String field, @Nullable NewsDate date, String source, double confidence) {
        return date != null && accepted(field, date, source) ? Found.of(date, source, confidence) : null;
    }

    private boolean accepted(String field, NewsDate date, String source) {
        if (date.date().isBefore(EARLIEST)) {
            trace.refused(field, source, date.toString(), "before the first news site (" + EARLIEST + ")");
            return false;
        }
        if (date.date().isAfter(last)) {
            trace.refused(field, source, date.toString(), "still to come");
            return false;
        }
        return true;
    }

    /** Day or month first: what agrees with a date that is certain, else what is usual where the page is written. */
    private NewsDate decided(DateText.Reading reading) {
        var other = reading.other();
        if (other == null || certain.contains(reading.date().date())) {
            return reading.date();
        }
        if (certain.contains(other.date()) || reading.date().date().isAfter(last)) {
            return other;
        }
        return monthFirst && !other.date().isAfter(last) ? other : reading.date();
    }
}
