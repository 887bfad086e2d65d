package io.newswire.cli.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker (KRaft, its own controller) inside this process, on the loopback address. Keeps its data. */
public final class LocalBroker implements Broker {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(8);

    private final KafkaRaftServer server;
    private final int port;

    private LocalBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Returns when the broker takes requests.
     *
     * @param directory of its data; made and formatted when it is not there
     * @throws StartFailed when it is not up within two minutes
     */
    public static LocalBroker start(Path directory, int port) {
        return start(directory, port, Map.of());
    }

    /** @param others Kafka's settings, over those that it would have */
    public static LocalBroker start(Path directory, int port, Map<String, String> others) {
        if (!Ports.isFree(port)) {
            throw new StartFailed("Port " + port + " for Kafka is taken: free it or choose another with --kafka-port");
        }
        var settings = BrokerSettings.of(directory, port, Ports.free());
        settings.putAll(others);
        var server = Within.deadline(START, "start Kafka on " + Ports.LOOPBACK + ":" + port, () -> {
            format(directory);
            return startup(settings);
        });
        return new LocalBroker(server, port);
    }

    private static KafkaRaftServer startup(Properties settings) {
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return server;
    }

    private static void format(Path directory) throws Exception {
        Files.createDirectories(directory);
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE_ID)
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(directory.toString())
                .addDirectory(directory.toString())
                .run();
    }

    public int port() {
        return port;
    }

    @Override
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    /** Flushes and closes its logs. */
    @Override
    public void close() {
        Within.deadline(STOP, "stop Kafka", () -> {
            server.shutdown();
            server.awaitShutdown();
            return true;
        });
    }
}
