package io.newswire.platform.dial;

import io.newswire.platform.dial.RefusedDialException.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that ask the guard when they dial. It stands here and not at name resolution, because the client resolves no
 * literal addresses, and because between a lookup and a connection an answer can change.
 */
public final class GuardedSockets extends SocketFactory {
    private final AddressGuard guard;
    private final Map<SocketAddress, GuardedSocket> connected = new ConcurrentHashMap<>();

    public GuardedSockets(AddressGuard guard) {
        this.guard = guard;
    }

    /**
     * Counts the bytes that have come over a connection.
     *
     * @param socket made here, or one that was laid over it for TLS
     */
    public LongSupplier received(Socket socket) {
        return over(socket)::bytes;
    }

    /** As {@link #received}; of a socket that was not made here, nothing comes. */
    Received over(Socket socket) {
        var below = connected.get(socket.getLocalSocketAddress());
        return below == null ? new Received() : below.received;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    /** @throws RefusedDialException when it is not to be dialled, with the host, the address and the rule */
    public void check(InetSocketAddress to) throws RefusedDialException {
        var range = guard.refusal(to.getHostString(), to.getAddress(), to.getPort());
        if (range.isPresent()) {
            throw new RefusedDialException(Rule.ADDRESS, shown(to) + " is in " + range.get());
        }
        if (!guard.opens(to.getHostString(), to.getAddress(), to.getPort())) {
            throw new RefusedDialException(Rule.PORT, shown(to) + " is at a port where no website is");
        }
    }

    /** {@code news.example (10.0.0.1:80)}, or {@code 10.0.0.1:80} where no name led there. */
    private static String shown(InetSocketAddress to) {
        var literal = to.getAddress().getHostAddress();
        var place = (literal.indexOf(':') < 0 ? literal : "[" + literal + "]") + ":" + to.getPort();
        boolean isNamed = !Cidr.isLiteral(to.getHostString());
        return isNamed ? to.getHostString() + " (" + place + ")" : place;
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        var socket = createSocket();
        socket.connect(to);
        return socket;
    }

    private final class GuardedSocket extends Socket {
        private final Received received = new Received();
        private volatile @Nullable SocketAddress local;

        /** Without a proxy: the JDK would else ask system properties for one, and dial that instead of what is checked. */
        GuardedSocket() {
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress to) || to.getAddress() == null) {
                throw new RefusedDialException(Rule.ADDRESS, endpoint + " is not a resolved address");
            }
            check(to);
            super.connect(endpoint, timeout);
            var own = getLocalSocketAddress();
            local = own;
            connected.put(own, this);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), received);
        }

        @Override
        public void close() throws IOException {
            var own = local;
            if (own != null) {
                connected.remove(own, this);
            }
            super.close();
        }
    }
}
