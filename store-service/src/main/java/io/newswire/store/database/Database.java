package io.newswire.store.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * The store's PostgreSQL. Opening it connects to nothing, so that a service starts while the database is down. Writes
 * have connections of their own: many slow searches never keep a batch waiting. Thread-safe.
 */
public final class Database implements AutoCloseable {
    private final Access access;
    private final HikariDataSource writes;
    private final HikariDataSource queries;
    private final HikariDataSource notes;
    private final Jdbi forWrites;
    private final Jdbi forQueries;
    private final Jdbi forNotes;
    private volatile boolean migrated;

    private Database(Access access) {
        this.access = access;
        this.writes = Pools.forWrites(access);
        this.queries = Pools.forQueries(access);
        this.notes = Pools.forNotes(access);
        this.forWrites = Jdbi.create(writes).installPlugin(new PostgresPlugin());
        this.forQueries = Jdbi.create(queries).installPlugin(new PostgresPlugin());
        this.forNotes = Jdbi.create(notes).installPlugin(new PostgresPlugin());
    }

    /**
     * Where the database is and how long it may take.
     *
     * @param url {@code jdbc:postgresql://host:port/name}
     * @param queryConnections most searches at once
     * @param writeTimeout longest statement of a write
     * @param queryTimeout longest statement of a search
     */
    public record Access(
            String url,
            String user,
            String password,
            int queryConnections,
            Duration writeTimeout,
            Duration queryTimeout) {
        public Access {
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }

        @Override
        public String toString() {
            return "Access[" + url + ", user=" + user + "]";
        }
    }

    public static Database of(Access access) {
        return new Database(access);
    }

    /**
     * Brings the schema up to date, once; does nothing from then on. Instances that start at once take turns: Flyway
     * holds an advisory lock.
     */
    public void migrate() {
        if (migrated) {
            return;
        }
        Migrations.flyway(Pools.forMigration(access)).migrate();
        migrated = true;
    }

    /** One connection. */
    public Jdbi forWrites() {
        return forWrites;
    }

    /** Read-only connections. */
    public Jdbi forQueries() {
        return forQueries;
    }

    /** For short writes that no batch of articles may keep waiting: what the service notes about itself. */
    public Jdbi forNotes() {
        return forNotes;
    }

    /** A connection that is opened anew each time, for work on tables that may take long and waits for nobody's locks. */
    public Jdbi forUpkeep() {
        return Jdbi.create(Pools.forMigration(access)).installPlugin(new PostgresPlugin());
    }

    /** Writes connect anew: the server behind the connection has become one that takes none, and another may be there now. */
    public void reconnectWrites() {
        for (var source : List.of(writes, notes)) {
            var pool = source.getHikariPoolMXBean();
            if (pool != null) {
                pool.softEvictConnections();
            }
        }
    }

    /** Shows the pools of connections as meters: {@code hikaricp.connections}, by pool. To be called once. */
    public void measure(MeterRegistry meters) {
        List.of(writes, queries, notes).forEach(pool -> pool.setMetricRegistry(meters));
    }

    /** As it was given. */
    public Access access() {
        return access;
    }

    @Override
    public void close() {
        notes.close();
        queries.close();
        writes.close();
    }
}
