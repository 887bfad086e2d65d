package io.newswire.ingest.fetch;

import io.newswire.platform.dial.AddressGuard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A server that keeps no rule of HTTP: it reads a request and writes what it is told to. */
final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final Script script;
    private final boolean readsFirst;

    /** Writes an answer. Ends with an exception when the other side has had enough. */
    interface Script {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private RawServer(Script script, boolean readsFirst) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.script = script;
        this.readsFirst = readsFirst;
        Thread.ofVirtual().start(this::accept);
    }

    static RawServer of(Script script) throws IOException {
        return new RawServer(script, true);
    }

    static RawServer saying(String answer) throws IOException {
        return of(out -> out.write(answer.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Answers before anybody has said anything, as in the middle of a handshake. */
    static RawServer interrupting(Script script) throws IOException {
        return new RawServer(script, false);
    }

    String url(String scheme) {
        return scheme + "://127.0.0.1:" + server.getLocalPort() + "/";
    }

    HttpFetcher fetcher(FetchLimits limits) {
        return new HttpFetcher(limits, new AddressGuard(List.of("127.0.0.1:" + server.getLocalPort())), Web.CLOCK);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (readsFirst) {
                readRequest(socket);
            }
            script.answer(socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // The other side hung up, which is what the tests are about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readRequest(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        var line = in.readLine();
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
