package io.newswire.store.months;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * From when to when the articles of each part are listed, as of a snapshot. A part may be of one month and have articles of
 * other times: what its writer notes is exact.
 */
public record Spans(List<Span> parts) {
    private static final String SELECT = "SELECT part, earliest, latest FROM article_part WHERE expired_at IS NULL";

    /** Of no part: nothing is left out. */
    public static final Spans NONE = new Spans(List.of());

    public Spans {
        parts = List.copyOf(parts);
    }

    /** @param earliest, latest inclusive */
    public record Span(long part, Instant earliest, Instant latest) {}

    /** In the snapshot in which articles are read then. */
    public static Spans read(Handle handle) {
        return new Spans(handle.createQuery(SELECT)
                .map((row, context) -> new Span(row.getLong("part"), instant(row, "earliest"), instant(row, "latest")))
                .list());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * A condition on the column {@code a.part} that leaves out parts without an article of that time. As numbers in the text, so that the
     * planner never sees the others.
     *
     * @param from inclusive, null for no bound
     * @param to inclusive, null for no bound
     * @return null where no part is left out
     */
    public @Nullable String condition(@Nullable Instant from, @Nullable Instant to) {
        var within = parts.stream()
                .filter(span -> from == null || !span.latest().isBefore(from))
                .filter(span -> to == null || !span.earliest().isAfter(to))
                .map(span -> Long.toString(span.part()))
                .toList();
        if (within.size() == parts.size()) {
            return null;
        }
        return within.isEmpty() ? "false" : within.stream().collect(Collectors.joining(", ", "a.part IN (", ")"));
    }
}
