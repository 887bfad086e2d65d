package io.newswire.store.database;

import io.newswire.store.months.Part;
import io.newswire.store.months.PartTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Divides articles and revisions by month, and moves those that there are: version 7, in one transaction. Until it ends, reads and
 * writes wait, and the rows take twice their room.
 */
final class ByMonth implements JavaMigration {
    private static final Logger LOG = LoggerFactory.getLogger(ByMonth.class);

    private static final String COLUMNS = """
            id, revision, url, headline, authors, date_published, date_published_text, listed_at, section, publisher,
            language, word_count, duplicate_of, duplicate_kind, similarity, feed_url, fetched_at, enriched_at, stored_at,
            document, search_config, search, deleted_at, story, source_organization, stored_tx, source, country, completeness""";

    private static final String MOVE_ARTICLES = "INSERT INTO article (part, " + COLUMNS + ") SELECT part, " + COLUMNS
            + " FROM article_before JOIN article_place USING (id) WHERE part = ?";

    private static final String MOVE_REVISIONS = """
            INSERT INTO article_revision (part, id, revision, document, stored_at)
            SELECT part, id, revision, document, stored_at
            FROM article_revision_before JOIN article_place USING (id) WHERE part = ?""";

    private static final String NOTE_SPAN = """
            UPDATE article_part known
            SET earliest = least(known.earliest, moved.earliest), latest = greatest(known.latest, moved.latest)
            FROM (SELECT min(listed_at) AS earliest, max(listed_at) AS latest FROM article WHERE part = ?) AS moved
            WHERE known.part = ?""";

    @Override
    public void migrate(Context context) throws IOException {
        // Not closed: the connection is Flyway's.
        var handle = Jdbi.open(context.getConnection());
        handle.createScript(sql("tables.sql")).execute();
        handle.createScript(sql("places.sql")).execute();
        for (long part : parts(handle)) {
            PartTables.make(handle, List.of(Part.of(part)));
            int articles = handle.execute(MOVE_ARTICLES, part);
            handle.execute(MOVE_REVISIONS, part);
            handle.execute(NOTE_SPAN, part, part);
            LOG.info(
                    "{} stored articles are moved to {}",
                    articles,
                    Part.of(part).nameIn("article"));
        }
        handle.createScript(sql("indexes.sql")).execute();
    }

    private static List<Long> parts(Handle handle) {
        return handle.createQuery("SELECT DISTINCT part FROM article_place ORDER BY part")
                .mapTo(Long.class)
                .list();
    }

    private static String sql(String name) throws IOException {
        try (var in = ByMonth.class.getResourceAsStream("/db/months/" + name)) {
            if (in == null) {
                throw new IOException("db/months/" + name + " is not in the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7");
    }

    @Override
    public String getDescription() {
        return "articles by month";
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
