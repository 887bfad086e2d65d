package io.newswire.store.bucket;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a server, and can be cut: at once, or in the middle of what the client sends. Notes requests. */
public final class Wire implements AutoCloseable {
    private static final int STEP = 8 * 1024;

    private final ServerSocket front;
    private final int back;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile boolean cut;
    private volatile long cutAfter = Long.MAX_VALUE;

    private Wire(ServerSocket front, int back) {
        this.front = front;
        this.back = back;
    }

    public static Wire to(int port) throws IOException {
        var wire = new Wire(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), port);
        Thread.ofPlatform().daemon().start(wire::accept);
        return wire;
    }

    public String url() {
        return "http://127.0.0.1:" + front.getLocalPort();
    }

    public void cut() {
        cut = true;
        open.forEach(Wire::end);
    }

    /** Each connection breaks when the client has sent so many bytes over it. */
    public void cutAfter(long bytes) {
        open.forEach(Wire::end);
        cutAfter = bytes;
    }

    public void mend() {
        cut = false;
        cutAfter = Long.MAX_VALUE;
    }

    /** First lines of requests and their ranges, in lower case, since the last call. */
    public List<String> requests() {
        var requests = List.copyOf(seen);
        seen.clear();
        return requests;
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                var client = front.accept();
                if (cut) {
                    client.close();
                } else {
                    join(client, new Socket("127.0.0.1", back));
                }
            } catch (IOException e) {
                // The server is away, or the test is over.
                continue;
            }
        }
    }

    private void join(Socket client, Socket server) {
        open.add(client);
        open.add(server);
        Thread.ofPlatform().daemon().start(() -> copy(client, server, true));
        Thread.ofPlatform().daemon().start(() -> copy(server, client, false));
    }

    private void copy(Socket from, Socket to, boolean request) {
        try {
            var buffer = new byte[STEP];
            long sent = 0;
            for (int got = from.getInputStream().read(buffer);
                    got >= 0;
                    got = from.getInputStream().read(buffer)) {
                if (request) {
                    note(new String(buffer, 0, got, StandardCharsets.ISO_8859_1));
                }
                sent += got;
                if (request && sent > cutAfter) {
                    break;
                }
                to.getOutputStream().write(buffer, 0, got);
            }
        } catch (IOException e) {
            // One of the two has gone, or was made to.
        }
        end(from);
        end(to);
    }

    private void note(String text) {
        if (text.matches("(?s)(GET|PUT|DELETE|HEAD) .*")) {
            var range = text.lines()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .filter(line -> line.startsWith("range:"))
                    .findFirst()
                    .orElse("");
            seen.add((text.lines().findFirst().orElse("").replace(" HTTP/1.1", "") + " " + range).strip());
        }
    }

    private static void end(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is over in any case.
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        front.close();
    }
}
