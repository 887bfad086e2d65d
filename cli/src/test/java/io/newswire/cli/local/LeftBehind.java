package io.newswire.cli.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that starts PostgreSQL and is killed, which leaves a server that nobody watches. */
final class LeftBehind {
    private LeftBehind() {}

    /** Returns the port of the server. */
    static int startAndKill(Path directory, Path log) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeftBehind.class.getName(),
                        directory.toString(),
                        log.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            return Integer.parseInt(output.readLine());
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** Takes data directory and log file; prints the port and waits. */
    public static void main(String[] args) throws Exception {
        var postgres = LocalPostgres.on(Path.of(args[0]), Path.of(args[1]), 0);
        postgres.start();
        System.out.println(postgres.port());
        System.in.read();
    }
}
