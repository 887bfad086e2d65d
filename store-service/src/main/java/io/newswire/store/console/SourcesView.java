package io.newswire.store.console;

import io.newswire.contracts.FeedHealth;
import io.newswire.store.query.FoundSource;
import io.newswire.store.query.FoundSources;
import io.newswire.store.query.SourceQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sources, what came of them and how their feeds do.
 *
 * @param link to what is asked for
 */
record SourcesView(FoundSources found, SourceQuery query, SearchLink link, Instant now) {
    private static final int[] PERIODS = {1, SourceQuery.USUAL_DAYS, 30};

    /** Whole days in UTC up to now. */
    List<Tab> periods() {
        return IntStream.of(PERIODS).mapToObj(this::period).toList();
    }

    private Tab period(int days) {
        var from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(days - 1L);
        return new Tab(
                days == 1 ? "Today" : days + " days",
                link.without("to").with("from", from.toString()).of("/sources"),
                query.to() == null
                        && query.from().equals(from.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    List<Tab> orders() {
        return List.of(
                order("Most articles", "", SourceQuery.Order.ARTICLES),
                order("Silent for the longest time", "silent", SourceQuery.Order.SILENT));
    }

    private Tab order(String label, String value, SourceQuery.Order order) {
        return new Tab(label, link.with("order", value).of("/sources"), query.order() == order);
    }

    /** What is asked for besides the host, for a form. */
    Map<String, String> kept() {
        return link.without("source").parameters();
    }

    /** How many there are. */
    String total() {
        int shown = found.items().size();
        var all = Format.count(found.total()) + (found.total() == 1 ? " source" : " sources");
        return shown < found.total() ? all + ", " + Format.count(shown) + " of them here" : all;
    }

    /** To its articles of that time. */
    String articles(FoundSource source) {
        return SearchLink.NONE
                .with("source", source.source())
                .with("from", query.from().toString())
                .with("to", link.asked("to"))
                .page();
    }

    static String feeds(FoundSource source) {
        return SearchLink.NONE.with("source", source.source()).of("/feeds");
    }

    /** {@code –} where there is no article. */
    static String share(long part, FoundSource source) {
        return source.articles() == 0 ? "–" : Format.percent((double) part / source.articles());
    }

    /** The worst of its feeds; null where none is followed. */
    static @Nullable FeedHealth worst(FoundSource source) {
        return source.feeds().keySet().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /** {@code 2 failing, 3 ok}: the worst first. */
    static String states(FoundSource source) {
        return source.feeds().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue() + " " + Format.words(each.getKey()))
                .collect(Collectors.joining(", "));
    }
}
