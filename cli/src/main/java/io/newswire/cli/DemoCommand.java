package io.newswire.cli;

import io.newswire.cli.demo.Demo;
import io.newswire.cli.local.PipelineSettings;
import io.newswire.cli.local.PipelineSettings.Trait;
import io.newswire.cli.terminal.Terminal;
import io.newswire.cli.terminal.Terminal.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole pipeline on a newsroom of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a small newsroom and a pipeline that follows it, and shows its articles as they arrive.",
            "Needs no network. Stays up until Ctrl-C, so that you can look around."
        },
        footer = {
            "",
            "Examples:",
            "  newswire demo",
            "  newswire demo --exit     ends by itself, with 1 where something was not as it should be"
        })
final class DemoCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Option(names = "--exit", description = "End when everything has arrived; with 1 when something did not.")
    private boolean exit;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the data there. Else it is in a temporary directory and deleted at the end.")
    private @Nullable Path data;

    @Mixin
    private PortOptions ports = new PortOptions();

    @Override
    public Integer call() throws Exception {
        var terminal = Terminal.standard();
        var directory = data != null ? data.toAbsolutePath().normalize() : Files.createTempDirectory("newswire-demo-");
        var settings = ports.applyTo(
                PipelineSettings.on(directory).with(Trait.SUPERVISED).with(Trait.SHORT_LIVED));
        settings = data == null ? settings.with(Trait.TEMPORARY) : settings;
        CommandLog.toFile(settings.log("newswire"));
        try (var demo = Demo.start(settings, terminal)) {
            DataDirectory.ofThisAccount().remember(directory, terminal::line);
            return run(demo, terminal);
        }
    }

    private int run(Demo demo, Terminal terminal) throws IOException {
        var problems = demo.watchUntilComplete(LIMIT);
        problems.forEach(problem -> terminal.line(terminal.styled(Style.RED, "  not as expected: ") + problem));
        if (!problems.isEmpty() && data == null) {
            terminal.line("  The same with --data DIR keeps the logs of all parts in DIR/logs.");
        }
        if (!exit) {
            demo.watchForGood();
        }
        if (problems.isEmpty()) {
            return ExitCode.OK;
        }
        throw new CommandFailed("the demo is not as expected: " + String.join("; ", problems));
    }
}
