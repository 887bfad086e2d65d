package io.newswire.cli.client;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.ExitCode;
import io.newswire.cli.terminal.FaultWords;
import io.newswire.platform.kafka.KafkaClients;
import io.newswire.platform.settings.KafkaSettings;
import io.newswire.platform.telemetry.Health;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Kafka as a command uses it: a person waits, so it gives up sooner than a service does. */
public final class CommandKafka {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String MILLIS = Long.toString(PATIENCE.toMillis());

    private CommandKafka() {}

    public static KafkaClients clients(Endpoints endpoints) {
        return new KafkaClients(
                "cli", new Settings(endpoints.bootstrapServers()), new SimpleMeterRegistry(), new Health());
    }

    /** What a person is told when a client failed. */
    public static CommandFailed failure(Endpoints endpoints, KafkaException e) {
        var broker = "Kafka at " + endpoints.bootstrapServers();
        if (e.getCause() instanceof ConfigException wrong) {
            return new CommandFailed(ExitCode.FAILED, broker + " cannot be asked: " + wrong.getMessage(), e);
        }
        if (e instanceof UnknownTopicOrPartitionException topic) {
            return new CommandFailed(
                    ExitCode.FAILED,
                    broker + " has no topic " + topic.getMessage() + ": no pipeline has run on it.",
                    e);
        }
        var message = e instanceof TimeoutException || e.getCause() instanceof TimeoutException
                ? broker + " did not answer within " + PATIENCE.toSeconds() + " s. Does the pipeline run?"
                : broker + " refused: " + FaultWords.of(e.getCause() == null ? e : e.getCause());
        return new CommandFailed(ExitCode.FAILED, message, e);
    }

    private record Settings(String bootstrapServers) implements KafkaSettings {
        @Override
        public short replicationFactor() {
            return -1;
        }

        @Override
        public int standbyReplicas() {
            return 0;
        }

        @Override
        public Duration startupTimeout() {
            return PATIENCE;
        }

        @Override
        public Map<String, String> client() {
            return Map.of(
                    "default.api.timeout.ms", MILLIS,
                    "max.block.ms", MILLIS,
                    "delivery.timeout.ms", MILLIS,
                    "request.timeout.ms", "10000");
        }
    }
}
