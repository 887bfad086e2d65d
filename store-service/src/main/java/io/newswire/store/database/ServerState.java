package io.newswire.store.database;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * What a PostgreSQL server says of itself.
 *
 * @param version as people write it, such as {@code 18.1}
 * @param major such as 18
 * @param databaseBytes all of the database on disk
 * @param connections open ones of clients
 * @param maxConnections most that the server takes
 * @param readOnly it takes no writes: a standby, or switched to read-only
 * @param now by the server's clock
 */
public record ServerState(
        String version,
        int major,
        long databaseBytes,
        int connections,
        int maxConnections,
        boolean readOnly,
        Instant now) {

    private static final int MAJOR = 10_000;
    private static final String QUESTION = """
            SELECT current_setting('server_version') AS version,
                   current_setting('server_version_num')::int AS number,
                   pg_database_size(current_database()) AS bytes,
                   (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend') AS connections,
                   current_setting('max_connections')::int AS most,
                   pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' AS read_only,
                   clock_timestamp() AS now""";

    /** @throws org.jdbi.v3.core.JdbiException when it does not answer within the query timeout or refuses */
    public static ServerState of(Database.Access access) {
        return Jdbi.create(Pools.forLook(access))
                .withHandle(handle -> handle.createQuery(QUESTION)
                        .map((row, context) -> new ServerState(
                                row.getString("version"),
                                row.getInt("number") / MAJOR,
                                row.getLong("bytes"),
                                row.getInt("connections"),
                                row.getInt("most"),
                                row.getBoolean("read_only"),
                                row.getTimestamp("now").toInstant()))
                        .one());
    }
}
