package io.newswire.store.database;

import io.newswire.store.lexemes.ArticleLexemes;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the articles of before be found by their feed and its tags, as new ones are: version 14, in one transaction. The index is
 * made anew at the end, which is much quicker than to change it for each article; until then searches wait.
 */
final class IndexFeeds implements JavaMigration {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFeeds.class);
    private static final int BATCH = 500;
    private static final int TELL = 100_000;

    private static final String READ = """
            SELECT id, feed_url, ARRAY(
                SELECT jsonb_array_elements_text(CASE jsonb_typeof(said.tags) WHEN 'array' THEN said.tags ELSE '[]' END)) AS tags
            FROM article CROSS JOIN LATERAL (SELECT document -> 'feedTags' AS tags OFFSET 0) AS said
            WHERE part = ? AND feed_url IS NOT NULL AND id > ? ORDER BY id LIMIT ?""";

    private static final String WRITE = """
            UPDATE article SET search = search || :lexemes::tsvector WHERE part = :part AND id = :id""";

    private static final String WITH_INDEX = """
            SET LOCAL maintenance_work_mem = '256MB';
            CREATE INDEX article_search ON article USING gin (search);""";

    private record Brought(String id, List<String> lexemes) {}

    @Override
    public void migrate(Context context) {
        // Not closed: the connection is Flyway's.
        var handle = Jdbi.open(context.getConnection());
        handle.execute("DROP INDEX article_search");
        for (long part : parts(handle)) {
            LOG.info("{} stored articles of {} are in the search index by their feeds", index(handle, part), part);
        }
        handle.createScript(WITH_INDEX).execute();
    }

    private static List<Long> parts(Handle handle) {
        return handle.createQuery("SELECT DISTINCT part FROM article_place ORDER BY part")
                .mapTo(Long.class)
                .list();
    }

    private static int index(Handle handle, long part) {
        int done = 0;
        for (var batch = after("", handle, part); !batch.isEmpty(); ) {
            var write = handle.prepareBatch(WRITE);
            batch.forEach(article -> write.bind("lexemes", String.join(" ", article.lexemes()))
                    .bind("part", part)
                    .bind("id", article.id())
                    .add());
            write.execute();
            done += batch.size();
            if (done % TELL == 0) {
                LOG.info("{} stored articles of {} so far", done, part);
            }
            batch = after(batch.getLast().id(), handle, part);
        }
        return done;
    }

    private static List<Brought> after(String id, Handle handle, long part) {
        return handle.select(READ, part, id, BATCH)
                .map((row, context) -> new Brought(
                        row.getString("id"), ArticleLexemes.ofFeed(row.getString("feed_url"), Arrays.asList((String[])
                                row.getArray("tags").getArray()))))
                .list();
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("14");
    }

    @Override
    public String getDescription() {
        return "index feeds of stored articles";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
