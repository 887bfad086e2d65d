package io.newswire.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections on which every wait ends: connecting, a lock, a statement, a server that has gone silent. */
final class Pools {
    private static final int CONNECT_SECONDS = 5;
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(5);
    private static final Duration LONGEST_LOCK_WAIT = Duration.ofSeconds(10);

    /** The server ends a slow statement by itself; the socket's limit is for a server that no longer answers. */
    private static final Duration SOCKET_GRACE = Duration.ofSeconds(10);

    /** A batch is sorted in memory: 500 articles have some 10 MB, and there is one writer. */
    private static final String WRITE_MEMORY = "64MB";

    private static final Duration LONGEST_MIGRATION = Duration.ofHours(24);

    private Pools() {}

    static HikariDataSource forWrites(Database.Access access) {
        var config = pool("store-writes", access, access.writeTimeout());
        config.setMaximumPoolSize(1);
        config.setConnectionInitSql(limits(access.writeTimeout()) + "; SET work_mem = '" + WRITE_MEMORY + "'");
        return new HikariDataSource(config);
    }

    static HikariDataSource forQueries(Database.Access access) {
        var config = pool("store-queries", access, access.queryTimeout());
        config.setMaximumPoolSize(access.queryConnections());
        config.setMinimumIdle(1);
        config.setReadOnly(true);
        config.setConnectionInitSql(limits(access.queryTimeout()) + "; SET default_transaction_read_only = on");
        return new HikariDataSource(config);
    }

    static HikariDataSource forNotes(Database.Access access) {
        var config = pool("store-notes", access, access.queryTimeout());
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setConnectionInitSql(limits(access.queryTimeout()));
        return new HikariDataSource(config);
    }

    /** Not pooled, and with more time: a migration may rewrite a large table. */
    static PGSimpleDataSource forMigration(Database.Access access) {
        return source(access, LONGEST_MIGRATION);
    }

    /** Not pooled: for one question. */
    static PGSimpleDataSource forLook(Database.Access access) {
        return source(access, access.queryTimeout());
    }

    private static HikariConfig pool(String name, Database.Access access, Duration longestStatement) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source(access, longestStatement.plus(SOCKET_GRACE)));
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setInitializationFailTimeout(-1);
        return config;
    }

    private static String limits(Duration longestStatement) {
        return "SET statement_timeout = %d; SET lock_timeout = %d; SET idle_in_transaction_session_timeout = %d"
                .formatted(
                        longestStatement.toMillis(),
                        Math.min(LONGEST_LOCK_WAIT.toMillis(), longestStatement.toMillis()),
                        longestStatement.plus(SOCKET_GRACE).toMillis());
    }

    private static PGSimpleDataSource source(Database.Access access, Duration longestSilence) {
        var source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.user());
        source.setPassword(access.password());
        source.setApplicationName("newswire-store");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setSocketTimeout((int) longestSilence.toSeconds());
        source.setTcpKeepAlive(true);
        return source;
    }
}
