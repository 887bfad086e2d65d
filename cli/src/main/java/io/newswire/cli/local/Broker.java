package io.newswire.cli.local;

/** The Kafka broker of a local pipeline, in this process or in one of its own. */
public sealed interface Broker extends AutoCloseable permits LocalBroker, BrokerProcess {
    /** As Kafka clients take it. */
    String bootstrapServers();

    @Override
    void close();
}
