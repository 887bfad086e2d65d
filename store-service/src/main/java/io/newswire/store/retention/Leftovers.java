package io.newswire.store.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Removes what belonged to articles of parts that were given up, or to nobody else. Repetition changes nothing. */
final class Leftovers {
    private static final String GONE =
            "article_place p JOIN article_part t ON t.part = p.part AND t.expired_at IS NOT NULL";

    private static final String MEMBERS = "DELETE FROM story_members m USING " + GONE + " WHERE m.article = p.id";

    /** Of articles that were never stored, as they were too old when they came; a member of just now may come before its article. */
    private static final String STRANGERS = """
            DELETE FROM story_members m USING stories s
            WHERE s.id = m.story AND s.updated_at < :before
                AND NOT EXISTS (SELECT FROM article_place p WHERE p.id = m.article)""";

    private static final String DELETIONS = "DELETE FROM article_deletion d USING " + GONE + " WHERE d.id = p.id";

    /** Every story has members; those of a record come with it. */
    private static final String STORIES = """
            DELETE FROM stories s
            WHERE s.merged_into IS NULL
                AND NOT EXISTS (SELECT FROM story_members m WHERE m.story = s.id)
                AND NOT EXISTS (SELECT FROM article a WHERE a.story = s.id)
            RETURNING s.id""";

    private static final String MERGED = "DELETE FROM stories WHERE merged_into = ANY (:gone) RETURNING id";

    /** Of headlines that are older than the oldest part. */
    private static final String WORDS =
            "DELETE FROM headline_word WHERE month < (SELECT min(month) FROM article_part WHERE expired_at IS NULL)";

    /** Without a feed that is still followed, and without an article. */
    private static final String SOURCES = """
            DELETE FROM source_feed s
            WHERE s.newest < (SELECT (min(earliest) AT TIME ZONE 'UTC')::date FROM article_part WHERE expired_at IS NULL)
                AND NOT EXISTS (SELECT FROM feed_status f WHERE f.url = s.feed_url)""";

    private Leftovers() {}

    /** @param before stories that did not change since then have no members that are still to come */
    static void remove(Handle handle, Instant before) {
        handle.execute(MEMBERS);
        handle.createUpdate(STRANGERS)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute();
        handle.execute(DELETIONS);
        handle.execute(WORDS);
        handle.execute(SOURCES);
        var gone = handle.createQuery(STORIES).mapTo(String.class).list();
        while (!gone.isEmpty()) {
            gone = merged(handle, gone);
        }
    }

    private static List<String> merged(Handle handle, List<String> into) {
        return handle.createQuery(MERGED)
                .bindArray("gone", String.class, into)
                .mapTo(String.class)
                .list();
    }
}
