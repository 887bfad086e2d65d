package io.newswire.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.lexemes.Filter;
import io.newswire.store.months.Part;
import io.newswire.store.months.PartTables;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MigrationIT {
    private static final String ROWS_OF_VERSION_4 = """
            INSERT INTO article (id, revision, headline, authors, listed_at, language, word_count, fetched_at, enriched_at,
                document, search_config, search)
            SELECT md5(:document || n), 1, 'x', '{}', now(), 'ja', 1, now(), now(), :document::jsonb, 'simple', ''
            FROM generate_series(0, :rows) AS n""";

    /** Of two months: with tags, without, with what are none, and without a feed. */
    private static final String ROWS_OF_VERSION_13 = """
            INSERT INTO article_place (id, part) SELECT r.id, r.part FROM (VALUES %1$s) AS r (id, part, feed, document);
            INSERT INTO article (part, id, revision, headline, authors, listed_at, language, word_count, fetched_at, enriched_at,
                feed_url, document, search_config, search)
            SELECT part, id, 1, 'x', '{}', now(), 'en', 1, now(), now(), feed, document::jsonb, 'simple', 'word'
            FROM (VALUES %1$s) AS r (id, part, feed, document)
            """.formatted("""
            ('tagged', 202611, 'https://news.example/Rss', '{"feedTags": ["World  News", "Politics''"]}'),
            ('untagged', 202612, 'https://news.example/Rss', '{}'),
            ('odd', 202612, 'https://other.example/rss', '{"feedTags": "politics"}'),
            ('submitted', 202612, NULL, '{"feedTags": []}')""");

    /** Of one month and one feed, more than are read at once. */
    private static final String MORE_OF_VERSION_13 = """
            WITH more AS (
                INSERT INTO article_place (id, part) SELECT 'more-' || n, 202611 FROM generate_series(1, 1100) AS n RETURNING *)
            INSERT INTO article (part, id, revision, headline, authors, listed_at, language, word_count, fetched_at, enriched_at,
                feed_url, document, search_config, search)
            SELECT part, id, 1, 'x', '{}', now(), 'en', 1, now(), now(), 'https://more.example/rss', '{}', 'simple', '' FROM more""";

    /** Two of the months before, and three that have none; two revisions of each of two. */
    private static final String ROWS_OF_VERSION_6 = """
            INSERT INTO article (id, revision, headline, authors, listed_at, language, word_count, fetched_at, enriched_at,
                document, search_config, search)
            SELECT id, revision, 'x', '{}', listed_at, 'en', 1, now(), now(), '{"articleBody": "word"}', 'simple', 'word'
            FROM (VALUES
                ('now', 2, now()),
                ('last', 2, now() - interval '1 month'),
                ('before', 1, now() - interval '2 months'),
                ('ancient', 1, timestamptz '0001-01-02'),
                ('future', 1, timestamptz '9999-01-01')) AS r (id, revision, listed_at);
            INSERT INTO article_revision (id, revision, document)
            SELECT id, n, document || jsonb_build_object('n', n) FROM article, generate_series(1, revision) AS n;
            """;

    @Test
    void instances_that_start_at_once_migrate_once() throws Exception {
        try (var database = TestPostgres.fresh();
                var threads = Executors.newFixedThreadPool(3)) {
            List<Callable<Void>> starts = IntStream.range(0, 3)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        try (var instance = Database.of(database.access())) {
                            instance.migrate();
                        }
                        return null;
                    })
                    .toList();
            for (var start : threads.invokeAll(starts)) {
                start.get();
            }
            assertThat(count(database, "SELECT count(*) FROM flyway_schema_history WHERE success AND version = '1'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_schema_that_is_up_to_date_stays_as_it_is() {
        try (var database = TestPostgres.migrated();
                var again = Database.of(database.access())) {
            again.migrate();
            assertThat(count(again, "SELECT count(*) FROM article")).isZero();
        }
    }

    @Test
    void articles_of_before_are_found_by_filters_and_unspaced_text_and_none_is_lost() {
        var article = JsonCodec.of(Article.class)
                .encodeToString(TestArticle.of("a")
                        .headline("Tide Barrier 東京電力")
                        .language("ja")
                        .build());
        try (var database = TestPostgres.fresh()) {
            Migrations.flyway(Pools.forMigration(database.access()), "4").migrate();
            database.forWrites().useHandle(handle -> {
                handle.createUpdate(ROWS_OF_VERSION_4)
                        .bind("document", article)
                        .bind("rows", 1_100)
                        .execute();
                handle.createUpdate(ROWS_OF_VERSION_4)
                        .bind("document", "{\"unreadable\": 1}")
                        .bind("rows", 0)
                        .execute();
            });
            database.migrate();
            assertThat(count(database, "SELECT count(*) FROM article")).isEqualTo(1_102);
            assertThat(count(database, "SELECT count(*) FROM article WHERE source = 'news.example'"))
                    .isEqualTo(1_101);
            assertThat(count(
                            database, "SELECT count(*) FROM article WHERE search @@ $$'電力' & '=source:news.example'$$"))
                    .isEqualTo(1_101);
            assertThat(count(database, "SELECT count(*) FROM headline_word WHERE word IN ('tide', 'barrier')"))
                    .isEqualTo(2);
            assertThat(column(
                            database,
                            "SELECT source || ' ' || feed_url || ' ' || (newest = current_date) FROM source_feed"))
                    .containsExactly("news.example  true");
        }
    }

    @Test
    void articles_of_version_6_are_moved_to_their_months_with_their_revisions_and_none_is_lost() {
        try (var database = TestPostgres.fresh()) {
            Migrations.flyway(Pools.forMigration(database.access()), "6").migrate();
            database.forWrites()
                    .useHandle(handle -> handle.createScript(ROWS_OF_VERSION_6).execute());
            var before = rows(database);
            database.migrate();
            assertThat(rows(database)).isEqualTo(before).hasSize(7);
            var month = "to_char(now() AT TIME ZONE 'UTC', 'YYYYMM')";
            assertThat(column(database, "SELECT id FROM article WHERE part::text = " + month + " ORDER BY id"))
                    .as("without a date that has a month of its own")
                    .containsExactly("ancient", "future", "now");
            assertThat(column(database, "SELECT id FROM article WHERE part::text <> " + month + " ORDER BY id"))
                    .containsExactly("before", "last");
            assertThat(count(database, """
                            SELECT count(*) FROM article a JOIN article_place p USING (part, id) JOIN article_part t USING (part)
                            WHERE a.listed_at BETWEEN t.earliest AND t.latest""")).isEqualTo(5);
            assertThat(count(database, "SELECT count(*) FROM article_revision JOIN article USING (part, id)"))
                    .isEqualTo(7);
            assertThat(count(database, "SELECT count(*) FROM article WHERE search @@ 'word'"))
                    .isEqualTo(5);
            assertThat(count(database, "SELECT count(*) FROM pg_tables WHERE tablename LIKE '%before'"))
                    .isZero();
        }
    }

    @Test
    void articles_of_version_13_are_found_by_their_feed_and_its_tags() {
        try (var database = TestPostgres.fresh()) {
            Migrations.flyway(Pools.forMigration(database.access()), "13").migrate();
            database.forWrites().useHandle(handle -> {
                PartTables.make(handle, List.of(Part.of(202611), Part.of(202612)));
                handle.createScript(ROWS_OF_VERSION_13).execute();
                handle.execute(MORE_OF_VERSION_13);
            });
            database.migrate();
            assertThat(found(database, Filter.FEED.lexeme("https://news.example/Rss")))
                    .containsExactly("tagged", "untagged");
            assertThat(found(database, Filter.TAG.lexeme("world news"))).containsExactly("tagged");
            assertThat(found(database, Filter.TAG.lexeme("politics'"))).containsExactly("tagged");
            assertThat(found(database, Filter.TAG.lexeme("politics"))).isEmpty();
            assertThat(found(database, "word")).hasSize(4);
            assertThat(found(database, Filter.FEED.lexeme("https://more.example/rss")))
                    .hasSize(1_100);
            assertThat(column(database, "SELECT indexdef FROM pg_indexes WHERE indexname = 'article_search'"))
                    .singleElement()
                    .asString()
                    .contains("gin (search)");
        }
    }

    private static List<String> found(Database database, String lexeme) {
        return column(database, "SELECT id FROM article WHERE search @@ $$%s$$ ORDER BY id".formatted(lexeme));
    }

    @Test
    void every_language_has_its_configuration_in_the_server() {
        try (var database = TestPostgres.fresh()) {
            var known = database.forQueries()
                    .withHandle(handle -> handle.createQuery("SELECT cfgname FROM pg_ts_config")
                            .mapTo(String.class)
                            .list());
            assertThat(known).containsAll(SearchLanguage.all().values()).contains(SearchLanguage.SIMPLE);
        }
    }

    @Test
    void a_search_cannot_write() {
        try (var database = TestPostgres.migrated()) {
            assertThat(catchThrowable(
                            () -> database.forQueries().useHandle(handle -> handle.execute("DELETE FROM article"))))
                    .hasMessageContaining("read-only");
        }
    }

    private static List<String> rows(Database database) {
        return column(database, """
                SELECT a.id || r.revision || a.listed_at || a.stored_tx || a.stored_at || r.document || r.stored_at
                FROM article a JOIN article_revision r USING (id) ORDER BY a.id, r.revision""");
    }

    private static List<String> column(Database database, String sql) {
        return database.forQueries()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static int count(Database database, String sql) {
        return database.forQueries()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
