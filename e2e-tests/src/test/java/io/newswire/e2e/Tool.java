package io.newswire.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A program that may be installed.
 *
 * @param log what the last one printed
 */
record Tool(Path log) {
    static final int NOT_INSTALLED = -1;
    private static final int LONGEST_SECONDS = 60;

    /** @return what it ended with, or {@link #NOT_INSTALLED} */
    int run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " did not end within " + LONGEST_SECONDS + " s");
        } catch (IOException e) {
            return NOT_INSTALLED;
        }
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
