package io.newswire.store.query;

import io.newswire.store.query.ArticleDetail.Revision;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads one article with its surroundings. */
final class ArticleLookup {
    private static final int MOST_REVISIONS = 1_000;

    private static final String REVISION = """
            SELECT r.revision, r.stored_at, r.document -> 'duplicate' ->> 'of' AS original, a.deleted_at,
                CASE WHEN a.deleted_at IS NULL THEN r.document
                    ELSE r.document - ARRAY['blocks', 'description', 'alternativeHeadline', 'image', 'keywords', 'about', 'entities']
                        || '{"articleBody": ""}' END AS document
            FROM article_revision r JOIN article a USING (part, id)
            WHERE r.part = """ + Rows.PART + """
                AND r.id = :id AND (:revision::integer IS NULL OR r.revision = :revision)
            ORDER BY r.revision DESC
            LIMIT 1""";

    private static final String REVISIONS = """
            SELECT r.revision, r.document ->> 'headline' AS headline, r.stored_at
            FROM article_revision r
            WHERE r.part = """ + Rows.PART + """
                AND r.id = :id
            ORDER BY r.revision DESC
            LIMIT :most""";

    private static final String BETWEEN = """
            SELECT r.revision, r.stored_at, r.document::text AS document
            FROM article_revision r
            WHERE r.part = """ + Rows.PART + """
                AND r.id = :id AND r.revision > :after AND r.revision < :before
            ORDER BY r.revision
            LIMIT :limit""";

    /** Where there is no row any more, it has been erased since. */
    private static final String TAKEN_DOWN = "SELECT coalesce((SELECT deleted_at IS NOT NULL FROM article WHERE part = "
            + Rows.PART + " AND id = :id), EXISTS (SELECT FROM article_deletion WHERE id = :id))";

    private static final String ARTICLES = "SELECT " + Rows.ARTICLE_COLUMNS
            + ", left(a.document ->> 'articleBody', 300) AS snippet, NULL::real AS rank FROM article a ";

    private ArticleLookup() {}

    private record Stored(ArticleDetail detail, @Nullable String original) {}

    static Optional<ArticleDetail> find(Handle handle, String id, @Nullable Integer revision) {
        return handle.createQuery(REVISION)
                .bind("id", id)
                .bind("revision", revision)
                .map((row, context) -> new Stored(
                        new ArticleDetail(
                                row.getString("document"),
                                row.getInt("revision"),
                                Rows.instant(row, "stored_at"),
                                Rows.optionalInstant(row, "deleted_at"),
                                List.of(),
                                null,
                                1,
                                null,
                                List.of()),
                        row.getString("original")))
                .findOne()
                .map(stored -> surrounded(handle, id, stored));
    }

    static List<ExportedArticle> between(Handle handle, String id, int after, int before, int limit) {
        return handle.createQuery(BETWEEN)
                .bind("id", id)
                .bind("after", after)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new ExportedArticle(
                        null, id, row.getInt("revision"), Rows.instant(row, "stored_at"), row.getString("document")))
                .list();
    }

    static boolean isTakenDown(Handle handle, String id) {
        return handle.createQuery(TAKEN_DOWN)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    private static ArticleDetail surrounded(Handle handle, String id, Stored stored) {
        var detail = stored.detail();
        var story = StoryLookup.of(handle, id);
        return new ArticleDetail(
                detail.document(),
                detail.revision(),
                detail.storedAt(),
                detail.deletedAt(),
                revisions(handle, id),
                story.id(),
                story.memberCount(),
                original(handle, stored.original()),
                copies(handle, id));
    }

    private static List<Revision> revisions(Handle handle, String id) {
        return handle.createQuery(REVISIONS)
                .bind("id", id)
                .bind("most", MOST_REVISIONS)
                .map((row, context) ->
                        new Revision(row.getInt("revision"), row.getString("headline"), Rows.instant(row, "stored_at")))
                .list();
    }

    private static @Nullable FoundArticle original(Handle handle, @Nullable String id) {
        if (id == null) {
            return null;
        }
        return handle.createQuery(ARTICLES + "WHERE a.part = " + Rows.PART + " AND a.id = :id AND a.deleted_at IS NULL")
                .bind("id", id)
                .map((row, context) -> Rows.article(row))
                .findOne()
                .orElse(null);
    }

    private static List<FoundArticle> copies(Handle handle, String id) {
        return handle.createQuery(ARTICLES
                        + "WHERE a.duplicate_of = :id AND a.deleted_at IS NULL"
                        + " ORDER BY a.listed_at DESC, a.id DESC LIMIT :most")
                .bind("id", id)
                .bind("most", Finder.MOST_COPIES)
                .map((row, context) -> Rows.article(row))
                .list();
    }
}
