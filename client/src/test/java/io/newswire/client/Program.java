package io.newswire.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of this machine. */
final class Program {
    private static final long LONGEST = 120;

    private Program() {}

    /** On the PATH. */
    static Optional<String> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** Whether it ended well, within two minutes. */
    static boolean succeeds(Path directory, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(LONGEST, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    /** What it printed by the time that it had printed all these lines; it is ended then. */
    static List<String> outputUntil(Path directory, List<String> lines, List<String> command) throws Exception {
        var output = Files.createTempFile(directory, "output", ".txt");
        var errors = Files.createTempFile(directory, "errors", ".txt");
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST);
            while (!Files.readAllLines(output).containsAll(lines)) {
                assertThat(process.isAlive() && System.nanoTime() < end)
                        .as("%s printed\n%s%s", command, Files.readString(output), Files.readString(errors))
                        .isTrue();
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
            return Files.readAllLines(output);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
