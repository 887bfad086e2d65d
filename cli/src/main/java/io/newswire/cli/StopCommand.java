package io.newswire.cli;

import io.newswire.cli.local.LeftOver;
import io.newswire.cli.local.RunFile;
import io.newswire.cli.local.StartFailed;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends a pipeline that runs on this machine. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Ends a running pipeline: its services drain, its data is kept.")
final class StopCommand implements Callable<Integer> {
    private static final int LIMIT_SECONDS = 20;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory of the pipeline. Else $$NEWSWIRE_DATA, else the one started last.")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        var directory = DataDirectory.ofThisAccount().resolve(data);
        var running = RunFile.ofRunning(directory);
        if (running.isPresent()) {
            stop(running.get());
            System.out.println("Stopped the pipeline on " + directory);
            return ExitCode.OK;
        }
        if (stoppedLeftOver(directory)) {
            System.out.println("The pipeline on " + directory + " had been killed; stopped the database it left");
            return ExitCode.OK;
        }
        throw new CommandFailed(ExitCode.NOT_RUNNING, "No pipeline runs on " + directory, null);
    }

    private static boolean stoppedLeftOver(Path directory) {
        try {
            return LeftOver.stopDatabase(directory);
        } catch (StartFailed e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "The pipeline on " + directory + " is still starting, or ending: try again in a moment",
                    e);
        }
    }

    private static void stop(RunFile running) throws InterruptedException, ExecutionException {
        var process = ProcessHandle.of(running.pid()).orElseThrow();
        process.destroy();
        try {
            process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "Process " + running.pid() + " did not end within " + LIMIT_SECONDS + " s; `kill -9 "
                            + running.pid() + "` ends it by force, and no stored data is lost",
                    e);
        }
    }
}
