package io.newswire.cli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on the loopback address, the only one that a local pipeline listens on. */
public final class Ports {
    /** What everything local listens on and is reached at. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 20;

    private Ports() {}

    /**
     * A port that is free now. Sooner one below those that systems give to connections (32768 and up, 49152 and up): one of theirs
     * could take it before a server does.
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, HIGHEST)
                .filter(Ports::isFree)
                .findFirst()
                .orElseGet(Ports::any);
    }

    private static int any() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + LOOPBACK, e);
        }
    }

    /** {@code wanted} when it can be listened on, else a free one. */
    public static int freeOr(int wanted) {
        return wanted > 0 && isFree(wanted) ? wanted : free();
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As servers do: a connection that still lingers in TIME_WAIT does not make the port taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException e) {
            // Taken, or not ours to take: either way not free.
            return false;
        }
    }

    /** The address that {@link #LOOPBACK} spells, whatever this machine's resolver prefers. */
    static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
