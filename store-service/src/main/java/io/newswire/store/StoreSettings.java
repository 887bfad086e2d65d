package io.newswire.store;

import io.newswire.platform.settings.PositiveInt;
import io.newswire.store.access.TokenSettings;
import io.newswire.store.archive.ArchiveSettings;
import io.newswire.store.database.Database;
import io.newswire.store.hooks.WebhookSettings;
import io.newswire.store.retention.RetentionSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where articles are kept, and in what portions. */
@ConfigMapping(prefix = "newswire.store")
public interface StoreSettings {
    /** {@code jdbc:postgresql://host:port/database}, PostgreSQL 17 or later. */
    @WithConverter(PostgresUrl.class)
    String databaseUrl();

    /** Must own the database's schema, or be allowed to create in it: the service brings its tables up to date. */
    String databaseUser();

    /** Absent where the server asks for none. */
    Optional<String> databasePassword();

    /** Most searches at once; the writer has a connection of its own besides. */
    @WithDefault("8")
    @WithConverter(PositiveInt.class)
    int poolSize();

    /** Most clients that follow a stream of new articles at once. */
    @WithDefault("100")
    @WithConverter(PositiveInt.class)
    int maxStreams();

    /** Most records stored in one transaction. */
    @WithDefault("500")
    @WithConverter(PositiveInt.class)
    int batchSize();

    /** A write that takes longer is given up and repeated, in smaller portions if it can be divided. */
    @WithDefault("60s")
    Duration writeTimeout();

    /** A search that takes longer is given up. */
    @WithDefault("5s")
    Duration queryTimeout();

    /** Most exports in lines at once. */
    @WithDefault("8")
    @WithConverter(PositiveInt.class)
    int maxExports();

    /** How long articles are kept. */
    RetentionSettings retention();

    /** Who may read, and who may change something. */
    TokenSettings tokens();

    /** Deliveries to webhooks. */
    WebhookSettings webhooks();

    /** The archive of raw pages. */
    ArchiveSettings archive();

    /** The part that speaks of the database. */
    default Database.Access database() {
        return new Database.Access(
                databaseUrl(),
                databaseUser(),
                databasePassword().orElse(""),
                poolSize(),
                writeTimeout(),
                queryTimeout());
    }
}
