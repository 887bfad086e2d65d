package io.newswire.e2e;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.LocalPostgres;
import io.newswire.cli.local.Ports;
import java.nio.file.Path;

/** In this process, from packages: what always runs. */
class EmbeddedServers implements Servers {
    private final LocalBroker broker;
    private final LocalPostgres postgres;

    EmbeddedServers(LocalBroker broker, LocalPostgres postgres) {
        this.broker = broker;
        this.postgres = postgres;
    }

    static EmbeddedServers start(Path directory) {
        var broker = LocalBroker.start(directory.resolve("kafka"), Ports.free());
        var postgres = LocalPostgres.on(directory.resolve("postgres"), directory.resolve("postgres.log"), Ports.free());
        postgres.start();
        return new EmbeddedServers(broker, postgres);
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    @Override
    public String user() {
        return LocalPostgres.USER;
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public void stopDatabase() {
        postgres.stop();
    }

    @Override
    public void startDatabase() {
        postgres.start();
    }

    @Override
    public void close() {
        postgres.close();
        broker.close();
    }
}
