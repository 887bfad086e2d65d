package io.newswire.store;

import io.newswire.store.database.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** A real PostgreSQL for the tests of one JVM; every test has a database of its own. */
public final class TestPostgres {
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = startAny();

        private static EmbeddedPostgres startAny() {
            try {
                return EmbeddedPostgres.builder().setPGStartupWait(START_WAIT).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An empty database. */
    public static Database fresh() {
        var name = "test" + DATABASES.incrementAndGet();
        Jdbi.create(Server.INSTANCE.getPostgresDatabase())
                .useHandle(handle -> handle.execute("CREATE DATABASE " + name));
        return Database.of(access(Server.INSTANCE.getPort(), name));
    }

    /** One with the schema. */
    public static Database migrated() {
        var database = fresh();
        database.migrate();
        return database;
    }

    /** A server that can be stopped and started again with its data. */
    public static EmbeddedPostgres start(Path data, int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(START_WAIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Database.Access access(int port, String name) {
        return new Database.Access(
                "jdbc:postgresql://localhost:" + port + "/" + name,
                "postgres",
                "",
                4,
                Duration.ofSeconds(20),
                Duration.ofSeconds(5));
    }
}
