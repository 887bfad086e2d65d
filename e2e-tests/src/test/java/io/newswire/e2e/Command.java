package io.newswire.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The newswire command in a process of its own, as a person runs it: it can be killed. */
final class Command {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;

    private Command(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Command start(Path directory, List<String> arguments) throws IOException {
        return start(directory, Map.of(), arguments);
    }

    /** @param settings the only ones in its environment */
    static Command start(Path directory, Map<String, String> settings, List<String> arguments) throws IOException {
        var line = new ArrayList<>(java("256m", "io.newswire.cli.Newswire"));
        line.addAll(arguments);
        var output = Files.createTempFile(directory, "command", ".log");
        var builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("NEWSWIRE_"));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new Command(builder.start(), output);
    }

    /** As little as it takes: a test starts many, and each is over soon. */
    static List<String> java(String heap, String mainClass) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** @return what it ended with */
    int await() throws InterruptedException {
        return await(LONGEST);
    }

    /** @return what it ended with */
    int await(Duration longest) throws InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            throw new IllegalStateException("the command did not end; its output is in " + output);
        }
        return process.exitValue();
    }

    /** What it has printed. */
    String output() throws IOException {
        return Files.readString(output);
    }
}
