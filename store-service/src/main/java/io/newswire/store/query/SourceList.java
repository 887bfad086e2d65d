package io.newswire.store.query;

import io.newswire.contracts.FeedHealth;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.lexemes.Source;
import io.newswire.store.months.Spans;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Lists sources: those that ever had an article, with what they had in a time and how their feeds do. */
final class SourceList {
    /** Of one answer; where there are more, the others are not counted. */
    private static final int MOST_FEEDS = 10_000;

    private static final JsonCodec<FeedStatus> STATUS = JsonCodec.of(FeedStatus.class);

    /** The columns of articles are all in the index of times. */
    private static final String SELECT = """
            WITH counted AS (
                SELECT a.source, count(*) AS articles, count(*) FILTER (WHERE a.completeness = 'complete') AS complete,
                    count(a.duplicate_kind) AS copies, max(a.listed_at) AS latest
                FROM article a
                WHERE %1$s
                GROUP BY a.source),
            known AS (SELECT a.source, max(a.newest) AS newest FROM source_feed a WHERE %2$s GROUP BY a.source)
            SELECT source, coalesce(articles, 0) AS articles, coalesce(complete, 0) AS complete,
                coalesce(copies, 0) AS copies, latest, newest, count(*) OVER () AS total
            FROM known LEFT JOIN counted USING (source)
            ORDER BY %3$s, source
            LIMIT :rows""";

    private static final String FEEDS = """
            SELECT s.source, f.document
            FROM source_feed s JOIN feed_status f ON f.url = s.feed_url
            WHERE s.source = ANY (:sources) AND f.state <> 'REMOVED'
            LIMIT :most""";

    private SourceList() {}

    /** A condition on a column {@code source} of a table named a: it, or what ends in it after a dot. */
    static final String BELOW = "(a.source = :source OR right(a.source, length(:source) + 1) = '.' || :source)";

    static FoundSources find(Handle handle, SourceQuery query, Instant now) {
        var source = query.source() == null ? null : Source.bare(query.source());
        var named = new Conditions(List.of("true"), Map.of(), List.of()).where(BELOW, "source", source);
        var counted = named.where("a.deleted_at IS NULL AND a.source IS NOT NULL")
                .where("a.listed_at >= :from", "from", query.from())
                .where("a.listed_at < :to", "to", query.to())
                .where(Spans.read(handle).condition(query.from(), query.to()));
        var rows = handle.createQuery(SELECT.formatted(counted.sql(), named.sql(), order(query.order())))
                .bindMap(counted.bindings())
                .bind("rows", query.limit())
                .map((row, context) -> new Row(source(row), row.getLong("total")))
                .list();
        var feeds = feeds(handle, rows, now);
        return new FoundSources(
                query.from(),
                query.to(),
                rows.isEmpty() ? 0 : rows.getFirst().total(),
                rows.stream().map(row -> row.with(feeds)).toList());
    }

    private static String order(SourceQuery.Order order) {
        return switch (order) {
            case ARTICLES -> "2 DESC";
            case SILENT -> "newest, latest NULLS FIRST";
        };
    }

    private static FoundSource source(ResultSet row) throws SQLException {
        return new FoundSource(
                row.getString("source"),
                row.getLong("articles"),
                row.getLong("complete"),
                row.getLong("copies"),
                Rows.optionalInstant(row, "latest"),
                row.getObject("newest", LocalDate.class),
                Map.of());
    }

    private static Map<String, Map<FeedHealth, Integer>> feeds(Handle handle, List<Row> rows, Instant now) {
        var feeds = new HashMap<String, Map<FeedHealth, Integer>>();
        handle.createQuery(FEEDS)
                .bindArray(
                        "sources",
                        String.class,
                        rows.stream().map(row -> row.source().source()).toList())
                .bind("most", MOST_FEEDS)
                .map((row, context) -> feeds.computeIfAbsent(
                                row.getString("source"), source -> new EnumMap<>(FeedHealth.class))
                        .merge(health(row.getString("document"), now), 1, Integer::sum))
                .list();
        return feeds;
    }

    private static FeedHealth health(String document, Instant now) {
        return FeedHealth.of(STATUS.decode(document.getBytes(StandardCharsets.UTF_8)), now);
    }

    private record Row(FoundSource source, long total) {
        FoundSource with(Map<String, Map<FeedHealth, Integer>> feeds) {
            return new FoundSource(
                    source.source(),
                    source.articles(),
                    source.complete(),
                    source.copies(),
                    source.latest(),
                    source.newestDay(),
                    feeds.getOrDefault(source.source(), Map.of()));
        }
    }
}
