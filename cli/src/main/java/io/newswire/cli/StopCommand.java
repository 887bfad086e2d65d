package io.newswire.cli;

import io.newswire.cli.local.LeftOver;
import io.newswire.cli.local.PipelineLock;
import io.newswire.cli.local.RunFile;
import io.newswire.cli.terminal.FaultWords;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
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
        description = "Ends a running pipeline: its services drain, its data is kept.",
        footer = {"", "Examples:", "  newswire stop", "  newswire stop --data ~/news"})
final class StopCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory of the pipeline. Else $$NEWSWIRE_DATA, else the one started last.")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        var directory = DataDirectory.ofThisAccount().resolve(data);
        var running = RunFile.ofRunning(directory);
        // While it starts or ends, only its lock tells of it.
        var process = running.isPresent() ? ProcessHandle.of(running.get().pid()) : PipelineLock.holder(directory);
        if (process.isPresent()) {
            stop(process.get(), directory);
            System.out.println("Stopped the pipeline on " + directory
                    + (running.isPresent() ? "" : ", which was still starting or ending"));
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
        } catch (UncheckedIOException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "Whether a database runs on " + directory + " cannot be seen: " + FaultWords.of(e)
                            + "; stop it as the account that started it",
                    e);
        }
    }

    private static void stop(ProcessHandle process, Path directory) throws InterruptedException, ExecutionException {
        if (!process.destroy() && process.isAlive()) {
            throw new CommandFailed("Process " + process.pid() + " is not ours to end"
                    + process.info()
                            .user()
                            .map(user -> ": " + user + " started it, and can")
                            .orElse(""));
        }
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!ends(process) && PipelineLock.isHeld(directory)) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailed("Process " + process.pid() + " did not end within " + LIMIT.toSeconds()
                        + " s; `kill -9 " + process.pid() + "` ends it by force, and no stored data is lost");
            }
        }
    }

    /** Where nobody waits for a process that has ended, the system goes on to have it. */
    private static boolean ends(ProcessHandle process) throws InterruptedException, ExecutionException {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
