package io.newswire.store.database;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import io.newswire.store.lexemes.ArticleLexemes;
import io.newswire.store.lexemes.HeadlineWords;
import io.newswire.store.lexemes.Source;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the articles of before what {@link ArticleLexemes} adds to the index of a new one: version 5.1, in one transaction. The
 * index is made anew at the end, which is much quicker than to change it for each article; until then searches wait.
 */
final class IndexBefore implements JavaMigration {
    private static final Logger LOG = LoggerFactory.getLogger(IndexBefore.class);
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);
    private static final int BATCH = 500;
    private static final int TELL = 100_000;

    private static final String WITHOUT_INDEX = "DROP INDEX article_search";

    private static final String WITH_INDEX = """
            SET LOCAL maintenance_work_mem = '256MB';
            CREATE INDEX article_search ON article USING gin (search)""";

    private static final String READ = """
            SELECT id, listed_at, language, search_config, document::text AS document
            FROM article WHERE id > ? ORDER BY id LIMIT ?""";

    private static final String WRITE = """
            UPDATE article SET source = ?, country = ?, completeness = ?, search = search || ?::tsvector WHERE id = ?""";

    private static final String WORD = """
            INSERT INTO headline_word (word, pieces) VALUES (?, string_to_array(?, ' ')) ON CONFLICT DO NOTHING""";

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var words = new HashSet<String>();
        execute(connection, WITHOUT_INDEX);
        try (var read = connection.prepareStatement(READ);
                var write = connection.prepareStatement(WRITE)) {
            long done = 0;
            int rows = BATCH;
            for (var last = ""; rows == BATCH; done += rows) {
                read.setString(1, last);
                read.setInt(2, BATCH);
                rows = 0;
                try (var row = read.executeQuery()) {
                    for (; row.next(); rows++) {
                        last = row.getString("id");
                        add(row, write, words);
                    }
                }
                write.executeBatch();
                if (done % TELL == 0 && done > 0) {
                    LOG.info("{} stored articles are in the search index by filters and unspaced text", done);
                }
            }
        }
        store(connection, words);
        execute(connection, WITH_INDEX);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void add(ResultSet row, PreparedStatement write, Set<String> words) throws SQLException {
        try {
            var article = ARTICLE.decode(row.getString("document").getBytes(StandardCharsets.UTF_8));
            var listedAt = row.getObject("listed_at", OffsetDateTime.class).toInstant();
            var language = row.getString("language");
            write.setString(1, Source.of(article.url()));
            write.setString(2, article.countryOfOrigin());
            write.setString(3, ArticleLexemes.completeness(article));
            write.setString(4, ArticleLexemes.of(article, listedAt, language, row.getString("search_config")));
            write.setString(5, row.getString("id"));
            write.addBatch();
            words.addAll(HeadlineWords.of(article.headline()));
        } catch (UndecodableException e) {
            // Of a newer writer: it stays as it is, found by its words alone, until its next revision.
            LOG.warn("the article {} is left as it is: {}", row.getString("id"), e.getMessage());
        }
    }

    private static void store(Connection connection, Set<String> words) throws SQLException {
        try (var insert = connection.prepareStatement(WORD)) {
            int waiting = 0;
            for (var word : words) {
                insert.setString(1, word);
                insert.setString(2, String.join(" ", HeadlineWords.pieces(word)));
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5.1");
    }

    @Override
    public String getDescription() {
        return "index stored articles";
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
