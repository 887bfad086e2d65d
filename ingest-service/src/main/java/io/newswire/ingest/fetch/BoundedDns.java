package io.newswire.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks names up with a deadline: the system's resolver has none that we could set, and the HTTP client's timeouts do
 * not interrupt it. A lookup that is given up on ends on its own thread.
 */
final class BoundedDns implements Dns {
    private final Dns names;
    private final Duration timeout;

    BoundedDns(Dns names, Duration timeout) {
        this.names = names;
        this.timeout = timeout;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var lookup = new FutureTask<>(() -> names.lookup(host));
        Thread.ofVirtual().name("newswire-dns").start(lookup);
        try {
            return lookup.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw because(host + " was not resolved within " + timeout, e);
        } catch (ExecutionException e) {
            throw because(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw because("interrupted while " + host + " was looked up", e);
        }
    }

    private static UnknownHostException because(String message, Exception cause) {
        var failure = new UnknownHostException(message);
        failure.initCause(cause);
        return failure;
    }
}
