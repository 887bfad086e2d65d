package io.newswire.cli;

import io.newswire.cli.local.PipelineSettings;
import io.newswire.cli.local.RunFile;
import io.newswire.cli.status.ServiceState;
import io.newswire.cli.status.StoreSummary;
import io.newswire.cli.terminal.FaultWords;
import io.newswire.platform.kafka.GroupLag;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * How a pipeline does. Field names are public API.
 *
 * @param dataDirectory null for a pipeline that runs elsewhere, as are {@code process}, {@code startedAt}, {@code jdbcUrl} and
 *     {@code database}
 * @param database for {@code psql}: with the user, whom {@code jdbcUrl} does not name
 * @param services of a pipeline on this machine
 * @param unread records that the stages have still to read
 * @param stored figures of the store, null where none is known or it does not answer
 * @param problems why this is not well, a sentence each; empty when it is
 */
record StatusReport(
        @Nullable String dataDirectory,
        @Nullable Long process,
        @Nullable Instant startedAt,
        String kafka,
        @Nullable String jdbcUrl,
        @Nullable String database,
        @Nullable URI store,
        List<ServiceState> services,
        List<GroupLag.Lag> unread,
        @Nullable Map<String, Long> stored,
        List<String> problems) {

    /** @throws CommandFailed when no pipeline is known */
    static StatusReport of(Path directory, Endpoints endpoints) throws InterruptedException {
        var kafka = endpoints.bootstrapServers();
        var run = RunFile.ofRunning(directory)
                .filter(file -> file.bootstrapServers().equals(kafka))
                .orElse(null);
        var problems = new ArrayList<String>();
        var services = run == null ? List.<ServiceState>of() : services(directory, run, problems);
        var unread = unread(kafka, problems);
        var stored = endpoints.store() == null ? null : stored(endpoints.storeUrl(), problems);
        return new StatusReport(
                run == null ? null : directory.toString(),
                run == null ? null : run.pid(),
                run == null ? null : run.startedAt(),
                kafka,
                run == null ? null : run.jdbcUrl(),
                run == null ? null : run.databaseUri(),
                endpoints.store(),
                services,
                unread,
                stored,
                problems);
    }

    /** The database comes first: while it is away, the services only say what follows from that. */
    private static List<ServiceState> services(Path directory, RunFile run, List<String> problems) {
        var settings = PipelineSettings.on(directory);
        if (!run.databaseListens()) {
            problems.add("PostgreSQL at " + run.jdbcUrl()
                    + " does not answer: `newswire up` starts it again; why it ended is in "
                    + settings.log("postgres"));
        }
        var states = run.services().entrySet().stream()
                .map(service -> ServiceState.of(
                        service.getKey(), service.getValue(), run.servicePids().get(service.getKey())))
                .toList();
        states.stream()
                .filter(state -> !state.ready())
                .forEach(state -> problems.add(state.name() + " is not ready: " + state.detail() + "; its log is "
                        + settings.log(state.name())));
        return states;
    }

    private static List<GroupLag.Lag> unread(String kafka, List<String> problems) throws InterruptedException {
        try {
            return GroupLag.of(Map.of("bootstrap.servers", kafka));
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            problems.add("Kafka at " + kafka + " does not answer as it should: " + FaultWords.of(e));
            return List.of();
        }
    }

    private static @Nullable Map<String, Long> stored(URI store, List<String> problems) {
        try {
            return StoreSummary.of(store).figures();
        } catch (CommandFailed e) {
            problems.add(String.valueOf(e.getMessage()));
            return null;
        } catch (IOException e) {
            problems.add("the store at " + store + " does not answer as it should: " + FaultWords.of(e));
            return null;
        }
    }
}
