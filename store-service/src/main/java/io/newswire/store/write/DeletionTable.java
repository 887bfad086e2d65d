package io.newswire.store.write;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Writes {@code article_deletion}, and which articles are deleted: those whose newest revision was made before their
 * deletion. So it comes to the same in whatever order, and however often, revisions and deletions come.
 */
final class DeletionTable {
    private static final String UPSERT = """
            INSERT INTO article_deletion AS known (id, deleted_at)
            SELECT id, deleted_at::timestamptz FROM unnest(:id::text[], :deleted_at::text[]) AS r (id, deleted_at)
            WHERE NOT EXISTS (
                SELECT FROM article_place p JOIN article_part t USING (part)
                WHERE p.id = r.id AND t.expired_at IS NOT NULL)
            ORDER BY id
            ON CONFLICT (id) DO UPDATE SET deleted_at = excluded.deleted_at
            WHERE known.deleted_at < excluded.deleted_at""";

    private static final String KNOWN = "SELECT id FROM article_deletion WHERE id = ANY (:ids)";

    private static final String MARK = """
            UPDATE article a
            SET deleted_at = CASE WHEN d.deleted_at >= a.enriched_at THEN d.deleted_at END
            FROM article_deletion d
            WHERE a.part = ANY (ARRAY(SELECT p.part FROM article_place p WHERE p.id = ANY (:ids)))
                AND a.id = ANY (:ids) AND d.id = a.id
                AND a.deleted_at IS DISTINCT FROM CASE WHEN d.deleted_at >= a.enriched_at THEN d.deleted_at END""";

    private DeletionTable() {}

    /** @param revised articles of which revisions were stored in the same transaction, before */
    static void store(Handle handle, List<Row.ArticleDeleted> rows, Set<String> revised) {
        var latest = latest(rows);
        if (!latest.isEmpty()) {
            new Columns<>(List.copyOf(latest.entrySet()), handle.createUpdate(UPSERT))
                    .text("id", Map.Entry::getKey)
                    .instant("deleted_at", Map.Entry::getValue)
                    .statement()
                    .execute();
        }
        var touched = new LinkedHashSet<>(revised);
        touched.addAll(latest.keySet());
        if (touched.isEmpty()) {
            return;
        }
        var known = handle.createQuery(KNOWN)
                .bindArray("ids", String.class, touched)
                .mapTo(String.class)
                .list();
        if (!known.isEmpty()) {
            handle.createUpdate(MARK).bindArray("ids", String.class, known).execute();
        }
    }

    /** An upsert must not meet a row twice in one statement. */
    private static Map<String, Instant> latest(List<Row.ArticleDeleted> rows) {
        var latest = new LinkedHashMap<String, Instant>();
        rows.forEach(row -> latest.merge(row.id(), row.at(), (a, b) -> a.isAfter(b) ? a : b));
        return latest;
    }
}
