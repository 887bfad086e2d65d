package io.newswire.cli;

import io.newswire.cli.local.Jvm;
import io.newswire.cli.local.LogTail;
import io.newswire.cli.local.RunFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts {@code up} as a process that outlives this one and its terminal. */
final class DetachedUp {
    private static final Duration LIMIT = Duration.ofMinutes(7);
    private static final int SHOWN_LINES = 20;

    private final Path directory;
    private final Path output;

    DetachedUp(Path directory) {
        this.directory = directory;
        this.output = directory.resolve("logs").resolve("up.log");
    }

    /** Returns when everything is up; takes the arguments of this command. */
    int start(List<String> arguments) throws IOException, InterruptedException {
        long before = output.toFile().length();
        var process = new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .redirectInput(new File("/dev/null"))
                .start();
        System.out.println("Starting a pipeline on " + directory + "; how far it is stands in " + output);
        var run = awaitRunFile(process, before);
        System.out.println("A pipeline runs on " + directory + " (process " + run.pid() + ")");
        System.out.println("Console  " + run.console());
        System.out.println("Kafka    " + run.bootstrapServers());
        System.out.println("SQL      " + run.databaseUri());
        System.out.println("`newswire status` says how it does, `newswire stop` ends it.");
        return ExitCode.OK;
    }

    private List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        // A session of its own, where there is a tool for it: the terminal's Ctrl-C and its end do not reach it.
        command.add(new File("/usr/bin/setsid").canExecute() ? "/usr/bin/setsid" : "/usr/bin/nohup");
        command.addAll(
                Jvm.command(arguments.contains("--together") ? "1536m" : "768m", false, Newswire.class.getName()));
        command.add(command.size() - 1, "-Dnewswire.home=" + System.getProperty("newswire.home", ""));
        command.addAll(
                arguments.stream().filter(word -> !word.equals("--detach")).toList());
        if (arguments.stream().noneMatch(word -> word.equals("--data") || word.startsWith("--data="))) {
            command.addAll(List.of("--data", directory.toString()));
        }
        return command;
    }

    private RunFile awaitRunFile(Process process, long before) throws InterruptedException {
        for (long end = System.nanoTime() + LIMIT.toNanos(); System.nanoTime() < end; ) {
            boolean ended = process.waitFor(200, TimeUnit.MILLISECONDS);
            var run = RunFile.ofRunning(directory).filter(file -> file.pid() == process.pid());
            if (run.isPresent()) {
                return run.get();
            }
            if (ended) {
                throw new CommandFailed(
                        "It did not come up. The end of " + output + ":\n" + LogTail.of(output, before, SHOWN_LINES));
            }
        }
        process.destroy();
        throw new CommandFailed("It is not up within " + LIMIT.toMinutes() + " minutes; see " + output);
    }
}
