package io.newswire.store.write;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Binds rows column by column, as arrays for {@code unnest}: one statement and one round trip for any number of rows. */
record Columns<R, S extends SqlStatement<S>>(List<R> rows, S statement) {

    Columns<R, S> text(String name, Function<R, @Nullable String> column) {
        return bind(name, String.class, column);
    }

    Columns<R, S> integer(String name, Function<R, @Nullable Integer> column) {
        return bind(name, Integer.class, column);
    }

    Columns<R, S> bigint(String name, Function<R, @Nullable Long> column) {
        return bind(name, Long.class, column);
    }

    Columns<R, S> real(String name, Function<R, @Nullable Double> column) {
        return bind(name, Double.class, column);
    }

    /** As ISO text: the statement casts it. */
    Columns<R, S> instant(String name, Function<R, @Nullable Instant> column) {
        return text(name, row -> {
            var at = column.apply(row);
            return at == null ? null : at.toString();
        });
    }

    private <T> Columns<R, S> bind(String name, Class<T> type, Function<R, @Nullable T> column) {
        statement.bindArray(name, type, Arrays.asList(rows.stream().map(column).toArray()));
        return this;
    }
}
