package io.newswire.store.query;

import io.newswire.store.query.ArticleTrace.Stage;
import io.newswire.store.query.ArticleTrace.Step;
import io.newswire.store.query.ArticleTrace.Way;
import io.newswire.store.reprocess.RunRecords;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the way of one article. */
final class TraceLookup {
    static final int MOST_REVISIONS = 100;
    static final int MOST_DEAD_LETTERS = 20;

    private static final String ARTICLE =
            "SELECT url, headline, deleted_at FROM article WHERE part = " + Rows.PART + " AND id = :id";

    private static final String REVISIONS = """
            SELECT revision, stored_at, document ->> 'datePublished' AS published, document ->> 'feedUrl' AS feed_url,
                (document ->> 'extractorVersion')::integer AS extractor_version,
                coalesce(document ->> 'completeness', 'COMPLETE') AS completeness,
                document -> 'provenance' -> 'revision' ->> 'source' AS origin,
                document -> 'duplicate' ->> 'of' AS duplicate_of,
                (document ->> 'discoveredAt')::timestamptz AS discovered_at,
                (document ->> 'requestedAt')::timestamptz AS requested_at,
                (document ->> 'fetchedAt')::timestamptz AS fetched_at,
                (document ->> 'enrichedAt')::timestamptz AS enriched_at
            FROM article_revision
            WHERE part = """ + Rows.PART + """
                AND id = :id
            ORDER BY revision DESC
            LIMIT :most""";

    private TraceLookup() {}

    /** Empty where nothing is known of it. */
    static Optional<ArticleTrace> find(Handle handle, String id) {
        var ways = handle.createQuery(REVISIONS)
                .bind("id", id)
                .bind("most", MOST_REVISIONS)
                .map((row, context) -> way(row))
                .list();
        var deadLetters = DeadLetterList.ofKey(handle, id.getBytes(StandardCharsets.UTF_8), MOST_DEAD_LETTERS);
        if (ways.isEmpty() && deadLetters.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(handle.createQuery(ARTICLE)
                .bind("id", id)
                .map((row, context) -> new ArticleTrace(
                        id,
                        row.getString("url"),
                        row.getString("headline"),
                        Rows.optionalInstant(row, "deleted_at"),
                        ways,
                        deadLetters))
                .findOne()
                .orElseGet(() -> new ArticleTrace(id, null, null, null, ways, deadLetters)));
    }

    private static Way way(ResultSet row) throws SQLException {
        return new Way(
                row.getInt("revision"),
                row.getString("published"),
                row.getString("feed_url"),
                row.getInt("extractor_version"),
                row.getString("completeness"),
                run(row.getString("origin")),
                row.getString("duplicate_of"),
                Stream.of(
                                step(Stage.DISCOVERED, Rows.optionalInstant(row, "discovered_at")),
                                step(Stage.REQUESTED, Rows.optionalInstant(row, "requested_at")),
                                step(Stage.FETCHED, Rows.optionalInstant(row, "fetched_at")),
                                step(Stage.ENRICHED, Rows.optionalInstant(row, "enriched_at")),
                                step(Stage.STORED, Rows.optionalInstant(row, "stored_at")))
                        .flatMap(List::stream)
                        .toList());
    }

    private static @Nullable String run(@Nullable String origin) {
        return origin != null && origin.startsWith(RunRecords.ORIGIN)
                ? origin.substring(RunRecords.ORIGIN.length())
                : null;
    }

    private static List<Step> step(Stage stage, @Nullable Instant at) {
        return at == null ? List.of() : List.of(new Step(stage, at));
    }
}
