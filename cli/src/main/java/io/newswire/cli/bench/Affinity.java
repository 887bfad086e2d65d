package io.newswire.cli.bench;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** On which processor a process runs; of Linux, by taskset of util-linux. */
final class Affinity {
    private Affinity() {}

    /**
     * Binds all threads that the process has, and so those that they start.
     *
     * @param processor counted from 0
     * @throws CommandFailed where that cannot be done
     */
    static void bind(long pid, int processor) throws InterruptedException {
        var command = new ProcessBuilder(
                "taskset", "--all-tasks", "--cpu-list", "--pid", Integer.toString(processor), Long.toString(pid));
        try {
            var process = command.redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new CommandFailed("--pin: process " + pid + " cannot be bound to processor " + processor + ": "
                        + said + ". Leave --pin out, or run this where you may bind processes.");
            }
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, "--pin needs taskset of Linux (package util-linux)", e);
        }
    }
}
