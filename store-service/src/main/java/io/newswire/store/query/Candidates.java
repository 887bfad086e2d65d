package io.newswire.store.query;

import io.newswire.store.lexemes.Sample;
import io.newswire.store.months.Spans;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The newest of what fits, where too much does to read it all. How far back to look is told by a sample: first a small one,
 * then, within what that says, a larger one. So a frequent word costs about as much as a rare one.
 */
final class Candidates {
    /** Materialized: otherwise the planner takes the index of times, and reads all that does not fit. */
    private static final String SELECT = """
            WITH found AS MATERIALIZED (SELECT a.listed_at FROM article a WHERE %s)
            SELECT listed_at FROM found ORDER BY listed_at DESC OFFSET :before LIMIT 1""";

    private static final String NEWEST = "SELECT coalesce(max(listed_at), 'epoch') AS newest FROM article";

    /** Of the small sample. */
    private static final int COARSE = 4;

    private static final int FEWEST_FINE = 2;

    private final Handle handle;
    private final ArticleQuery query;
    private final Conditions conditions;
    private final Spans spans;
    private final Instant newest;

    private Candidates(Handle handle, ArticleQuery query, Conditions conditions, Spans spans, Instant newest) {
        this.handle = handle;
        this.query = query;
        this.conditions = conditions;
        this.spans = spans;
        this.newest = newest;
    }

    /** @param words null where none are asked for */
    static Candidates of(Handle handle, ArticleQuery query, @Nullable AskedWords words) {
        var conditions = Conditions.of(query);
        if (words == null && conditions.lexemes().isEmpty()) {
            boolean timed = query.from() != null || query.to() != null;
            return new Candidates(handle, query, conditions, timed ? Spans.read(handle) : Spans.NONE, Instant.EPOCH);
        }
        var newest = handle.createQuery(NEWEST)
                .map((row, context) -> Rows.instant(row, "newest"))
                .one();
        var indexed = Conditions.indexed(query, newest);
        return new Candidates(
                handle, query, words == null ? indexed : indexed.fitting(words.match()), Spans.read(handle), newest);
    }

    /** All of them. */
    Conditions all() {
        return conditions.where(parts(null, null));
    }

    /** @param from inclusive, null for all @param to exclusive, null for all */
    Conditions between(@Nullable Instant from, @Nullable Instant to) {
        return conditions
                .where("a.listed_at < :until", "until", to)
                .since(from, to, newest)
                .where(parts(from, to));
    }

    /** Only those of the time that is asked for are looked into. */
    private @Nullable String parts(@Nullable Instant from, @Nullable Instant to) {
        return spans.condition(
                narrower(query.from(), from, Comparator.naturalOrder()),
                narrower(query.to(), to, Comparator.reverseOrder()));
    }

    private static @Nullable Instant narrower(
            @Nullable Instant one, @Nullable Instant other, Comparator<Instant> order) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .max(order)
                .orElse(null);
    }

    /**
     * Since when there are about as many as are wanted, and hardly ever fewer than a third.
     *
     * @param to those before only, null for all
     * @return null where there are not many more, or no index of words is asked
     */
    @Nullable
    Instant since(int wanted, @Nullable Instant to) {
        if (conditions.lexemes().isEmpty()) {
            return null;
        }
        var far = nth(Sample.FIVE_HUNDRED_TWELFTH, COARSE, null, to);
        int fine = Math.max(FEWEST_FINE, wanted / Sample.SIXTY_FOURTH.weight());
        var near = nth(Sample.SIXTY_FOURTH, fine, far, to);
        return near == null ? far : near;
    }

    private @Nullable Instant nth(Sample sample, int before, @Nullable Instant from, @Nullable Instant to) {
        var sampled = between(from, to).fitting(sample.lexeme());
        return handle.createQuery(SELECT.formatted(sampled.sql()))
                .bindMap(sampled.bindings())
                .bind("before", before)
                .map((row, context) -> Rows.instant(row, "listed_at"))
                .findOne()
                .orElse(null);
    }
}
