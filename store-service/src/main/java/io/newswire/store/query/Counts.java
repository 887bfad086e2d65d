package io.newswire.store.query;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Counts what is stored. */
final class Counts {
    private static final int NEWEST = 10;

    private static final String TOTALS = """
            SELECT count(*) FILTER (WHERE deleted_at IS NULL) AS articles,
                count(*) FILTER (WHERE deleted_at IS NOT NULL) AS deleted,
                (SELECT count(*) FROM article_revision) AS revisions,
                count(*) FILTER (WHERE duplicate_kind = 'EXACT' AND deleted_at IS NULL) AS exact,
                count(*) FILTER (WHERE duplicate_kind = 'NEAR' AND deleted_at IS NULL) AS near,
                (SELECT count(*) FROM feed_status) AS feeds,
                (SELECT count(*) FROM dead_letter WHERE state = 'OPEN') AS dead_letters
            FROM article""";

    private static final String CAUSES = """
            SELECT stage, reason, count(*) AS letters, max(at) AS newest
            FROM dead_letter
            WHERE state = 'OPEN'
            GROUP BY stage, reason
            ORDER BY letters DESC, stage, reason
            LIMIT 100""";

    private static final String NEWEST_ARTICLES = "SELECT " + Rows.ARTICLE_COLUMNS
            + ", left(a.document ->> 'articleBody', 300) AS snippet, NULL::real AS rank"
            + " FROM article a WHERE a.deleted_at IS NULL ORDER BY a.stored_at DESC, a.id DESC LIMIT :most";

    private Counts() {}

    static Summary summary(Handle handle) {
        return handle.createQuery(TOTALS)
                .map((row, context) -> new Summary(
                        row.getLong("articles"),
                        row.getLong("deleted"),
                        row.getLong("revisions"),
                        row.getLong("exact"),
                        row.getLong("near"),
                        row.getLong("feeds"),
                        row.getLong("dead_letters"),
                        causes(handle),
                        newest(handle)))
                .one();
    }

    private static List<Summary.Cause> causes(Handle handle) {
        return handle.createQuery(CAUSES)
                .map((row, context) -> new Summary.Cause(
                        row.getString("stage"),
                        row.getString("reason"),
                        row.getLong("letters"),
                        Rows.instant(row, "newest")))
                .list();
    }

    private static List<FoundArticle> newest(Handle handle) {
        return handle.createQuery(NEWEST_ARTICLES)
                .bind("most", NEWEST)
                .map((row, context) -> Rows.article(row))
                .list();
    }
}
