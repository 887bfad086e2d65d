package io.newswire.store.console;

import io.newswire.store.lexemes.Filter;
import io.newswire.store.query.Facets;
import io.newswire.store.query.Histogram;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts beside what was found, each of which leads to its articles. */
record FacetsView(Facets facets, SearchLink link) {
    /** Shown at once. */
    private static final int FIRST = 8;

    private static final int HEIGHT = 100;
    private static final int LOWEST = 2;
    private static final List<Filter> SHOWN = List.of(
            Filter.SOURCE,
            Filter.SECTION,
            Filter.LANGUAGE,
            Filter.COUNTRY,
            Filter.PUBLISHER,
            Filter.FEED,
            Filter.COMPLETENESS);

    /** @param remove takes the filter away, null where it is not set */
    record Group(
            String name,
            List<Choice> first,
            List<Choice> rest,
            @Nullable String remove) {}

    record Choice(String label, String count, String link) {}

    /** @param height of {@link #height()} @param link to its articles, null where it cannot be asked for */
    record Bar(int at, int height, String label, @Nullable String link) {}

    List<Group> groups() {
        return SHOWN.stream()
                .map(this::group)
                .filter(group -> !group.first().isEmpty() || group.remove() != null)
                .toList();
    }

    private Group group(Filter filter) {
        var name = filter.parameter();
        var choices = facets.facets().getOrDefault(name, List.of()).stream()
                .map(value -> new Choice(
                        filter == Filter.COMPLETENESS ? value.value().replace('_', ' ') : value.value(),
                        Format.count(value.count()),
                        link.with(name, value.value()).page()))
                .toList();
        int first = Math.min(FIRST, choices.size());
        return new Group(
                label(filter),
                choices.subList(0, first),
                choices.subList(first, choices.size()),
                link.asked(name).isEmpty() ? null : link.without(name).page());
    }

    static String label(Filter filter) {
        var name = filter.parameter();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    int height() {
        return HEIGHT;
    }

    int width() {
        return facets.histogram().buckets().size();
    }

    List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        long most = facets.histogram().buckets().stream()
                .mapToLong(Histogram.Bucket::count)
                .max()
                .orElse(1);
        for (var bucket : facets.histogram().buckets()) {
            long height = bucket.count() == 0 ? 0 : Math.max(LOWEST, bucket.count() * HEIGHT / most);
            bars.add(new Bar(
                    bars.size(), (int) height, time(bucket) + ": " + Format.count(bucket.count()), link(bucket)));
        }
        return bars;
    }

    /** Takes the days away; null where none are asked for. */
    @Nullable
    String allTimes() {
        return link.asked("from").isEmpty() && link.asked("to").isEmpty()
                ? null
                : link.without("from").without("to").page();
    }

    private @Nullable String link(Histogram.Bucket bucket) {
        return facets.histogram().interval() == Histogram.Interval.HOUR || bucket.count() == 0
                ? null
                : link.with("from", day(bucket.from()))
                        .with("to", lastDay(bucket))
                        .page();
    }

    private String time(Histogram.Bucket bucket) {
        return switch (facets.histogram().interval()) {
            case HOUR -> Format.time(bucket.from());
            case DAY -> day(bucket.from());
            case WEEK, MONTH, YEAR -> day(bucket.from()) + " to " + lastDay(bucket);
        };
    }

    String begin() {
        return edge(true);
    }

    String end() {
        return edge(false);
    }

    private String edge(boolean first) {
        var buckets = facets.histogram().buckets();
        var bucket = first ? buckets.getFirst() : buckets.getLast();
        return facets.histogram().interval() == Histogram.Interval.HOUR
                ? Format.time(bucket.from())
                : first ? day(bucket.from()) : lastDay(bucket);
    }

    private static String lastDay(Histogram.Bucket bucket) {
        return day(bucket.to().minusSeconds(1));
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
