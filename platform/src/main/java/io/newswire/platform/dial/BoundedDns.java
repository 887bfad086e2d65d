package io.newswire.platform.dial;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks names up with a deadline: the system's resolver has none that we could set, and the HTTP client's timeouts do
 * not interrupt it. A lookup that is given up on ends on its own thread. Those are threads of the system, because the
 * resolver is native code, and a few names that hang would take all the carriers that virtual threads share.
 */
public final class BoundedDns implements Dns {
    private static final int MOST_AT_ONCE = 128;
    private static final int MOST_WAITING = 10_000;
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads = threads();
    private final Dns names;
    private final Duration timeout;

    public BoundedDns(Dns names, Duration timeout) {
        this.names = names;
        this.timeout = timeout;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var lookup = new FutureTask<>(() -> names.lookup(host));
        try {
            threads.execute(lookup);
            return lookup.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw because("too many names are being looked up to look up " + host, e);
        } catch (TimeoutException e) {
            lookup.cancel(false); // one that still waits for a thread is not begun
            throw because(host + " was not resolved within " + timeout.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown
                    ? unknown
                    : because("the name " + host + " cannot be resolved", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw because("interrupted while " + host + " was looked up", e);
        }
    }

    private static ThreadPoolExecutor threads() {
        var threads = new ThreadPoolExecutor(
                MOST_AT_ONCE,
                MOST_AT_ONCE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("newswire-dns-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static UnknownHostException because(String message, Exception cause) {
        var failure = new UnknownHostException(message);
        failure.initCause(cause);
        return failure;
    }
}
