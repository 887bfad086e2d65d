package io.newswire.store.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which sources are asked for, and of what time.
 *
 * @param source a host with those below it; null for all
 * @param from articles listed since, inclusive
 * @param to articles listed before, exclusive; null for no bound
 */
public record SourceQuery(
        @Nullable String source, Instant from, @Nullable Instant to, Order order, int limit) {
    /** Of the time that is usually asked for, the present one included. */
    public static final int USUAL_DAYS = 7;

    private static final int LONGEST_HOST = 253;
    private static final int USUAL_LIMIT = 200;
    private static final int HIGHEST_LIMIT = 1_000;

    /** What comes first: those with the most articles, or those that have been silent for the longest time. */
    public enum Order {
        ARTICLES,
        SILENT
    }

    /** The names of its parameters. */
    public static String[] parameters() {
        return new String[] {"source", "from", "to", "order", "limit"};
    }

    /** @param today in UTC @throws BadParameterException at the first that cannot be read */
    public static SourceQuery of(Parameters parameters, LocalDate today) {
        var to = parameters.time("to", true);
        var last = to == null ? today : LocalDate.ofInstant(to.minusNanos(1), ZoneOffset.UTC);
        var from = Objects.requireNonNullElseGet(parameters.time("from", false), () -> since(USUAL_DAYS, last));
        parameters.inOrder(from, to);
        NeverFound.source(parameters);
        return new SourceQuery(
                parameters.text("source", LONGEST_HOST),
                from,
                to,
                parameters.choice("order", Order.ARTICLES),
                parameters.number("limit", USUAL_LIMIT, 1, HIGHEST_LIMIT));
    }

    private static Instant since(int days, LocalDate last) {
        return last.minusDays(days - 1L).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
