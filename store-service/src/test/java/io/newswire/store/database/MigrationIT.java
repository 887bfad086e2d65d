package io.newswire.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class MigrationIT {
    private static final String ROWS_OF_VERSION_4 = """
            INSERT INTO article (id, revision, headline, authors, listed_at, language, word_count, fetched_at, enriched_at,
                document, search_config, search)
            SELECT md5(:document || n), 1, 'x', '{}', now(), 'ja', 1, now(), now(), :document::jsonb, 'simple', ''
            FROM generate_series(0, :rows) AS n""";

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
            Flyway.configure()
                    .dataSource(Pools.forMigration(database.access()))
                    .locations("classpath:db/migration")
                    .target("4")
                    .load()
                    .migrate();
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
        }
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

    private static int count(Database database, String sql) {
        return database.forQueries()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
