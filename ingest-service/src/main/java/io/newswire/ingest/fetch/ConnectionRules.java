package io.newswire.ingest.fetch;

import io.newswire.platform.dial.GuardedSockets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * What holds each time that a request goes over a connection, a new one or one that was kept: the guard agrees with where
 * it leads, and the headers of the answer have an end.
 */
final class ConnectionRules implements Interceptor {
    /** What the HTTP client takes of them. It then throws something that does not say so. */
    static final long MOST_HEADER_BYTES = 256 * 1024;

    private final GuardedSockets sockets;

    ConnectionRules(GuardedSockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var connection = Objects.requireNonNull(chain.connection(), "a network interceptor has a connection");
        InetSocketAddress leadsTo = connection.route().socketAddress();
        sockets.check(leadsTo);
        var received = sockets.received(connection.socket());
        long before = received.getAsLong();
        try {
            return chain.proceed(chain.request());
        } catch (IllegalArgumentException | IllegalStateException e) {
            // How the client answers a status of -1: the server's fault, and none of ours.
            throw new FaultException(Fault.PROTOCOL, "the answer is not HTTP: " + e.getMessage(), e);
        } catch (IOException e) {
            if (received.getAsLong() - before < MOST_HEADER_BYTES) {
                throw e;
            }
            var cap = Cap.headerBytes(MOST_HEADER_BYTES);
            throw new RefusedException(Refusal.HEADERS, "more than " + cap.value() + " of headers", cap);
        }
    }
}
