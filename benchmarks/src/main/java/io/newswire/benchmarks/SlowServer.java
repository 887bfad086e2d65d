package io.newswire.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Answers on loopback after a while, or never. */
final class SlowServer implements AutoCloseable {
    private static final byte[] ANSWER = ("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"
                    + "Content-Length: 6\r\nConnection: close\r\n\r\n<rss/>")
            .getBytes(StandardCharsets.US_ASCII);
    private static final int BACKLOG = 1_000;

    private final ServerSocket socket = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
    private final Duration latency;

    SlowServer(Duration latency) throws IOException {
        this.latency = latency;
        Thread.ofVirtual().start(this::accept);
    }

    String url(boolean hangs) {
        return "http://127.0.0.1:" + socket.getLocalPort() + (hangs ? "/hang" : "/feed");
    }

    private void accept() {
        while (true) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            var first = String.valueOf(in.readLine());
            for (var line = first; line != null && !line.isEmpty(); ) {
                line = in.readLine();
            }
            if (first.contains("/hang")) {
                in.readLine(); // comes back when the other side gives up
                return;
            }
            Thread.sleep(latency);
            connection.getOutputStream().write(ANSWER);
        } catch (IOException e) {
            // The other side hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
