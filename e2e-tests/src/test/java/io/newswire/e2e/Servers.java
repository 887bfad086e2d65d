package io.newswire.e2e;

import io.newswire.cli.oracle.Observer;
import io.newswire.cli.oracle.Tables;

/** Kafka and PostgreSQL under a pipeline, wherever they run. */
interface Servers extends AutoCloseable {
    String bootstrapServers();

    String jdbcUrl();

    String user();

    /** Empty where the database trusts its user. */
    String password();

    /** Looks at a pipeline over them. */
    default Observer observer() {
        return new Observer(bootstrapServers(), tables());
    }

    default Tables tables() {
        return new Tables(jdbcUrl(), user(), password());
    }

    /** The database goes away, as a crash or a fail-over takes it. */
    void stopDatabase();

    /** It comes back under the same URL, with its data. */
    void startDatabase();

    @Override
    void close();
}
