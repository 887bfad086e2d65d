package io.newswire.cli;

import io.newswire.cli.local.RunFile;
import io.newswire.cli.status.GroupLag;
import io.newswire.cli.status.ServiceState;
import io.newswire.cli.status.StoreSummary;
import io.newswire.cli.terminal.Terminal;
import io.newswire.cli.terminal.Terminal.Style;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how a pipeline does. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Shows services, how far each stage is behind, and what is stored.",
            "Ends with 1 when a service is not ready."
        })
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    private final Terminal terminal = Terminal.standard();

    @Override
    public Integer call() throws Exception {
        var endpoints = pipeline.endpoints();
        var bootstrapServers = endpoints.bootstrapServers();
        boolean ready = RunFile.ofRunning(pipeline.dataDirectory())
                .filter(run -> run.bootstrapServers().equals(bootstrapServers))
                .map(this::showServices)
                .orElse(true);
        showLag(bootstrapServers);
        return showStored(endpoints) && ready ? ExitCode.OK : ExitCode.FAILED;
    }

    private boolean showServices(RunFile run) {
        var up = Duration.between(run.startedAt(), Instant.now());
        terminal.line("Pipeline on " + pipeline.dataDirectory() + ", process " + run.pid() + ", up for "
                + up.toMinutes() + " min " + up.toSecondsPart() + " s");
        terminal.line("Kafka " + run.bootstrapServers() + ", PostgreSQL " + run.jdbcUrl());
        terminal.line("");
        var states = run.services().entrySet().stream()
                .map(service -> ServiceState.of(service.getKey(), service.getValue()))
                .toList();
        states.forEach(this::showService);
        terminal.line("");
        return states.stream().allMatch(ServiceState::isReady);
    }

    private void showService(ServiceState state) {
        var word =
                state.isReady() ? terminal.styled(Style.GREEN, "ready    ") : terminal.styled(Style.RED, "not ready");
        terminal.line("  " + String.format(Locale.ROOT, "%-16s", state.name()) + word + "  " + state.url() + "  "
                + state.detail());
    }

    private void showLag(String bootstrapServers) throws InterruptedException {
        try {
            terminal.line("  Records not read yet");
            lines(GroupLag.of(bootstrapServers)).forEach(terminal::line);
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFailed(ExitCode.FAILED, "Kafka at " + bootstrapServers + " does not answer: " + e, e);
        }
    }

    /** A line for each group: the topics that it is behind on, or that it is not. */
    static List<String> lines(List<GroupLag.Lag> lags) {
        return lags.stream()
                .map(GroupLag.Lag::group)
                .distinct()
                .map(group -> {
                    var behind = lags.stream()
                            .filter(lag -> lag.group().equals(group) && lag.records() > 0)
                            .map(lag -> lag.records() + " of " + lag.topic())
                            .collect(Collectors.joining(", "));
                    return String.format(Locale.ROOT, "    %-20s", group) + (behind.isEmpty() ? "none" : behind);
                })
                .toList();
    }

    private boolean showStored(Endpoints endpoints) {
        if (endpoints.store() == null) {
            return true;
        }
        terminal.line("");
        try {
            var figures = StoreSummary.of(endpoints.storeUrl()).figures();
            figures.forEach((name, value) -> terminal.line(String.format(Locale.ROOT, "  %-20s %,d", name, value)));
            return true;
        } catch (IOException e) {
            terminal.line("  " + terminal.styled(Style.RED, "the store does not answer") + ": " + e.getMessage());
            return false;
        }
    }
}
