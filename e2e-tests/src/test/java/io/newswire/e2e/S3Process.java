package io.newswire.e2e;

import io.newswire.cli.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** S3Proxy over a folder, which the build puts into {@code target/s3proxy}; it can be killed and started again. */
final class S3Process implements AutoCloseable {
    private static final String BUCKET = "pages";
    private static final String NOBODY = "test-credential-of-nobody";

    private final Path directory;
    private final int port = Ports.free();
    private @Nullable Process process;

    S3Process(Path directory) {
        this.directory = directory;
    }

    void start() throws IOException {
        Files.createDirectories(directory.resolve("objects").resolve(BUCKET));
        var settings = Files.writeString(directory.resolve("s3proxy.properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=none
                jclouds.credential=none
                jclouds.filesystem.basedir=%s
                """.formatted(
                        port, NOBODY, NOBODY, directory.resolve("objects")));
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-jar",
                        Path.of("target", "s3proxy", "s3proxy.jar").toString(),
                        "--properties",
                        settings.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("s3proxy.log").toFile())
                .start();
    }

    /** Of a store service, as environment variables. */
    Map<String, String> settings() {
        return Map.of(
                "NEWSWIRE_STORE_ARCHIVE_S3_BUCKET", BUCKET,
                "NEWSWIRE_STORE_ARCHIVE_S3_ENDPOINT", "http://127.0.0.1:" + port,
                "NEWSWIRE_STORE_ARCHIVE_S3_ACCESS_KEY", NOBODY,
                "NEWSWIRE_STORE_ARCHIVE_S3_SECRET_KEY", NOBODY);
    }

    /** Names of objects with this ending. */
    List<String> objects(String ending) throws IOException {
        try (var all = Files.list(directory.resolve("objects").resolve(BUCKET))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .toList();
        }
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
