package io.newswire.store.bucket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A real S3 server (S3Proxy over a folder) in a process of its own, which the build puts into {@code target/s3proxy}. Each bucket
 * is a folder below {@link #folder}, each object a file in it.
 */
public final class S3Server implements AutoCloseable {
    public static final String ACCESS_KEY = "test-identity";
    public static final String SECRET_KEY = "test-credential-of-nobody";
    private static final String LOOPBACK = "127.0.0.1";

    private final Path folder;
    private final int port;
    private final Process process;

    private S3Server(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    public static S3Server start(Path directory) throws IOException {
        var folder = Files.createDirectories(directory.resolve("objects"));
        int port = freePort();
        var settings = Files.writeString(
                directory.resolve("s3proxy.properties"), """
                s3proxy.endpoint=http://%s:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=none
                jclouds.credential=none
                jclouds.filesystem.basedir=%s
                """.formatted(LOOPBACK, port, ACCESS_KEY, SECRET_KEY, folder));
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target", "s3proxy", "s3proxy.jar").toString(),
                        "--properties",
                        settings.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("s3proxy.log").toFile())
                .start();
        var server = new S3Server(folder, port, process);
        Awaitility.await("S3Proxy listens; its log is in " + directory)
                .atMost(Duration.ofSeconds(60))
                .until(server::listens);
        return server;
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("S3Proxy has ended with " + process.exitValue());
        }
        try (var socket = new Socket(LOOPBACK, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    /** Makes a bucket. @return its folder */
    public Path bucket(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
