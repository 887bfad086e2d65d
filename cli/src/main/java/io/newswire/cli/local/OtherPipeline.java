package io.newswire.cli.local;

import io.newswire.cli.local.PipelineSettings.PreferredPorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A pipeline on this machine that is not the one that a command means, and by which options it is meant. */
public final class OtherPipeline {
    private static final Duration ASK = Duration.ofSeconds(1);

    private OtherPipeline() {}

    /**
     * @param directory that no pipeline runs on
     * @param known further data directories, the likeliest first
     * @param ports that a pipeline has unless told otherwise: who answers there is found whatever its directory
     * @return a clause such as {@code one runs on DIR (--data DIR)}; empty where none is found
     */
    public static Optional<String> instead(Path directory, List<Path> known, PreferredPorts ports) {
        return known.stream()
                .filter(other -> !other.equals(directory))
                .filter(other -> RunFile.ofRunning(other).isPresent())
                .findFirst()
                .map(other -> "one runs on " + other + " (--data " + other + ")")
                .or(() -> answering(ports));
    }

    private static Optional<String> answering(PreferredPorts ports) {
        var store = URI.create("http://" + Ports.LOOPBACK + ":" + ports.http());
        return pid(store)
                .map(pid -> "one on another directory answers at " + store + ", process " + pid + " ("
                        + (Ports.isFree(ports.kafka()) ? "" : "--kafka " + Ports.LOOPBACK + ":" + ports.kafka() + " ")
                        + "--store " + store + ")");
    }

    /** Of the service that answers, empty where none of ours does. */
    private static Optional<Long> pid(URI service) {
        try {
            return HealthAnswer.of(
                            LocalHttp.get(service.resolve("/health/live"), ASK).body())
                    .map(HealthAnswer::pid);
        } catch (IOException e) {
            // Nobody listens, or it does not speak HTTP.
            return Optional.empty();
        }
    }
}
