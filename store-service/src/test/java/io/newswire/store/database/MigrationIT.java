package io.newswire.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.newswire.store.TestPostgres;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MigrationIT {
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
