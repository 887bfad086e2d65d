package io.newswire.store.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Erases what articles said that were taken down: their rows with all revisions, and what stories that were told last before they
 * left say of them. When that was, and in which part they were, stays known: what comes of them once more is taken down too, and
 * erased again. A statement for each table, so that each sees what was committed before the rows of articles were locked.
 */
final class Erasure {
    private static final int BATCH = 500;

    /** A row that is being written is left for the next time. */
    private static final String LOCK = """
            SELECT part, id FROM article WHERE deleted_at < :before ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED""";

    private static final String REVISIONS =
            "DELETE FROM article_revision WHERE part = ANY (:parts) AND id = ANY (:ids)";

    private static final String ARTICLES = "DELETE FROM article WHERE part = ANY (:parts) AND id = ANY (:ids)";

    private static final String STORIES = """
            UPDATE stories s
            SET document = jsonb_set(s.document, '{members}', (
                SELECT coalesce(jsonb_agg(member ORDER BY n), '[]')
                FROM jsonb_array_elements(s.document -> 'members') WITH ORDINALITY AS listed (member, n)
                WHERE member ->> 'articleId' <> ALL (:ids)))
            WHERE s.id IN (SELECT m.story FROM story_members m WHERE m.article = ANY (:ids))
                AND jsonb_typeof(s.document -> 'members') = 'array'""";

    private static final String MEMBERS = "DELETE FROM story_members WHERE article = ANY (:ids)";

    private Erasure() {}

    private record Place(long part, String id) {}

    /**
     * The next of them, in the transaction of the handle.
     *
     * @return how many; none when there are no more
     */
    static int ofThoseTakenDown(Handle handle, Instant before) {
        var gone = handle.createQuery(LOCK)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("most", BATCH)
                .map((row, context) -> new Place(row.getLong("part"), row.getString("id")))
                .list();
        if (!gone.isEmpty()) {
            var ids = gone.stream().map(Place::id).toList();
            var parts = gone.stream().map(Place::part).distinct().toList();
            ofPlaces(handle.createUpdate(REVISIONS), parts, ids).execute();
            ofPlaces(handle.createUpdate(ARTICLES), parts, ids).execute();
            handle.createUpdate(STORIES).bindArray("ids", String.class, ids).execute();
            handle.createUpdate(MEMBERS).bindArray("ids", String.class, ids).execute();
        }
        return gone.size();
    }

    private static <S extends SqlStatement<S>> S ofPlaces(S statement, List<Long> parts, List<String> ids) {
        return statement.bindArray("parts", Long.class, parts).bindArray("ids", String.class, ids);
    }
}
