package io.newswire.cli;

import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.local.PipelineSettings;
import io.newswire.cli.local.PipelineSettings.Trait;
import io.newswire.cli.local.RunFile;
import io.newswire.cli.terminal.StartLines;
import io.newswire.cli.terminal.Terminal;
import io.newswire.cli.terminal.Terminal.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a pipeline until it is told to end. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts Kafka, PostgreSQL and the three services on this machine, and runs until Ctrl-C or `newswire stop`.",
            "Data is kept: the next start on the same directory goes on where this one stopped."
        },
        footer = {
            "",
            "Examples:",
            "  newswire up --data ~/news",
            "  newswire up --data ~/news --detach      in the background; `newswire stop` ends it",
            "  NEWSWIRE_INGEST_HOST_DELAY=5s newswire up"
        })
final class UpCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept. Else $$NEWSWIRE_DATA, else `data` beside the newswire script.")
    private @Nullable Path data;

    @Option(names = "--detach", description = "Return when everything is up, and leave it running.")
    private boolean detach;

    @Mixin
    private PortOptions ports = new PortOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var directories = DataDirectory.ofThisAccount();
        var directory = directories.resolveForStart(data);
        var settings = ports.applyTo(PipelineSettings.on(directory).with(Trait.SUPERVISED));
        DataDirectory.prepare(directory);
        if (detach) {
            return new DetachedUp(directory)
                    .start(spec.commandLine().getParseResult().originalArgs());
        }
        return run(directories, directory, settings);
    }

    private int run(DataDirectory directories, Path directory, PipelineSettings settings)
            throws IOException, InterruptedException {
        var terminal = Terminal.standard();
        CommandLog.toFile(settings.log("newswire"));
        terminal.line("Starting a pipeline on " + directory);
        var pipeline = LocalPipeline.start(settings, new StartLines(terminal));
        directories.remember(directory, terminal::line);
        announce(terminal, pipeline.runFile());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> terminal.line("Stopping …"), "say-stopping"));
        // Until the process is told to end; the pipeline closes itself then.
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    private static void announce(Terminal terminal, RunFile run) {
        terminal.line("");
        terminal.line("Console  " + terminal.styled(Style.CYAN, run.console().toString()));
        terminal.line("Kafka    " + run.bootstrapServers());
        terminal.line("SQL      " + run.databaseUri());
        terminal.line("Follow a feed with `newswire feeds add URL`. Ctrl-C or `newswire stop` ends it.");
    }
}
