package io.newswire.platform.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Where Kafka is. */
@ConfigMapping(prefix = "newswire.kafka")
public interface KafkaSettings {
    /** {@code host:port}, several parted by commas. */
    @WithConverter(BrokerAddresses.class)
    String bootstrapServers();

    /** Copies of each record of a topic that is created here; -1 leaves it to the broker. */
    @WithDefault("-1")
    @WithConverter(Copies.class)
    short replicationFactor();

    /** Further instances that follow the state of each, so that one of them goes on at once where another ends. */
    @WithDefault("0")
    @WithConverter(WholeNumberFromZero.class)
    int standbyReplicas();

    /** How long a start waits for the broker before it gives up. */
    @WithDefault("60s")
    Duration startupTimeout();

    /** Any further setting of the Kafka clients, in Kafka's own keys: TLS, SASL. */
    Map<String, String> client();
}
