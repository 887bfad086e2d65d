package io.newswire.cli.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A network between two ends on this machine, which can be cut and slowed. Thread-safe. */
final class TcpProxy implements AutoCloseable {
    private static final int CHUNK = 16 << 10;

    private final ServerSocket listener;
    private final Supplier<InetSocketAddress> target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean cut;
    private volatile Duration delay = Duration.ZERO;

    private TcpProxy(ServerSocket listener, Supplier<InetSocketAddress> target) {
        this.listener = listener;
        this.target = target;
    }

    /** @param target asked for each connection; one that fails is a server that does not listen */
    static TcpProxy start(Supplier<InetSocketAddress> target) {
        try {
            var listener = new ServerSocket();
            listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
            var proxy = new TcpProxy(listener, target);
            Thread.ofVirtual().name("proxy").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on the loopback address", e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** From now on nothing passes, in neither direction, and nobody is told: connections stay open. */
    void cut() {
        set(true);
    }

    /** What was held back passes, and all that comes. */
    void mend() {
        set(false);
    }

    /** Each portion of at most 16 KiB takes so much longer, in either direction. */
    void delay(Duration delay) {
        this.delay = delay;
    }

    /** Both ends of all connections are told that they have ended. */
    void reset() {
        sockets.forEach(TcpProxy::close);
    }

    private void set(boolean cut) {
        lock.lock();
        try {
            this.cut = cut;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitPassage() throws InterruptedException {
        Thread.sleep(delay);
        lock.lock();
        try {
            while (cut) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = listener.accept();
                Thread.ofVirtual().name("proxy-connect").start(() -> connect(client));
            }
        } catch (IOException e) {
            // Closed.
            reset();
        }
    }

    private void connect(Socket client) {
        sockets.add(client);
        try {
            awaitPassage();
            var server = new Socket();
            sockets.add(server);
            server.connect(target.get());
            Thread.ofVirtual().name("proxy-out").start(() -> relay(client, server));
            relay(server, client);
        } catch (IOException | RuntimeException e) {
            // The server does not listen: neither does the client's end then.
            close(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relay(Socket from, Socket to) {
        var chunk = new byte[CHUNK];
        try (from;
                to) {
            for (int read = from.getInputStream().read(chunk);
                    read >= 0;
                    read = from.getInputStream().read(chunk)) {
                awaitPassage();
                to.getOutputStream().write(chunk, 0, read);
            }
        } catch (IOException e) {
            // One of the ends is gone; both are closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is as gone as it was to be.
        }
    }

    @Override
    public void close() {
        mend();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
