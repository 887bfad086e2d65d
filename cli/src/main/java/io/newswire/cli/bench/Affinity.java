package io.newswire.cli.bench;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** On which processor a process runs; of Linux, by taskset of util-linux. */
final class Affinity {
    private static final Path PROCESSES = Path.of("/proc");
    private static final String ALLOWED = "Cpus_allowed_list:";

    /** A thread that begins or ends meanwhile is missed by taskset, or ends it. */
    private static final int TRIES = 20;

    private Affinity() {}

    /**
     * The processors that this process may run on, by the numbers that the system gives them.
     *
     * @throws CommandFailed where the system does not tell
     */
    static List<Integer> allowed() {
        try {
            return allowed(PROCESSES.resolve("self/status")).stream()
                    .flatMap(list -> Arrays.stream(list.split(",", -1)))
                    .flatMap(Affinity::numbers)
                    .toList();
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, "--pin needs Linux: there is no " + PROCESSES + "/self/status", e);
        }
    }

    /** Of {@code 3} or {@code 0-5}. */
    private static Stream<Integer> numbers(String range) {
        var ends = range.split("-", 2);
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .boxed();
    }

    /**
     * Binds all threads that the process has, and so those that they start.
     *
     * @param processor by the system's number
     * @throws CommandFailed where that cannot be done
     */
    static void bind(long pid, int processor) throws InterruptedException {
        var said = "";
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                said = taskset(pid, processor);
                if (isBound(pid, processor)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, "--pin needs taskset of Linux (package util-linux)", e);
        }
        throw new CommandFailed("--pin: process " + pid + " cannot be bound to processor " + processor + ": " + said
                + ". Leave --pin out, or run this where you may bind processes.");
    }

    private static String taskset(long pid, int processor) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "taskset",
                        "--all-tasks",
                        "--cpu-list",
                        "--pid",
                        Integer.toString(processor),
                        Long.toString(pid))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    private static boolean isBound(long pid, int processor) throws IOException {
        var only = Optional.of(Integer.toString(processor));
        try (var threads = Files.list(PROCESSES.resolve(pid + "/task"))) {
            return threads.map(thread -> allowedIfThere(thread.resolve("status")))
                    .allMatch(allowed -> allowed.isEmpty() || allowed.equals(only));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Empty of a thread that has ended. */
    private static Optional<String> allowedIfThere(Path status) {
        try {
            return allowed(status);
        } catch (IOException e) {
            if (Files.exists(status)) {
                throw new UncheckedIOException(e);
            }
            return Optional.empty();
        }
    }

    private static Optional<String> allowed(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(ALLOWED))
                .map(line -> line.substring(ALLOWED.length()).strip())
                .findFirst();
    }
}
