package io.newswire.cli.topics;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.deployment.Brokers;
import io.newswire.cli.deployment.DeploymentOptions;
import io.newswire.cli.terminal.FaultWords;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mixin of the commands on topics: on which brokers, and with how many replicas. */
final class TopicOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Mixin
    private DeploymentOptions deployment = new DeploymentOptions();

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = "Replicas that each partition should have. Else newswire.kafka.replication-factor; -1, its"
                    + " default, leaves it to the broker.")
    private @Nullable Integer replicas;

    /** @throws CommandFailed when nothing says where they are */
    Brokers brokers() {
        return new Brokers(deployment.deployment(System.getenv(), Map.of()).kafka(), PATIENCE);
    }

    /** -1 where it is the broker's own matter. */
    int replicas(Brokers brokers) {
        return replicas == null ? brokers.settings().replicationFactor() : replicas;
    }

    /** @throws CommandFailed with what the broker said, or that it said nothing */
    static <T> T asking(Brokers brokers, Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "Kafka at " + brokers + " does not answer as it should: " + FaultWords.of(e)
                            + ". `newswire doctor` looks why.",
                    e);
        }
    }
}
