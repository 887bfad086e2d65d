package io.newswire.ingest.fetch;

import io.newswire.platform.dial.RefusedDialException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Keeps what the HTTP client says of one call. Thread-safe: addresses of a name are dialled side by side. */
final class HopEvents extends EventListener {
    private final Map<String, Long> began = new LinkedHashMap<>();
    private final Map<String, Duration> took = new LinkedHashMap<>();
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable String ip;
    private volatile @Nullable String address;
    private volatile @Nullable Response response;
    private volatile @Nullable Long codedBytes;

    /** Which limit a read or a connection ran into that took too long. */
    Cap timedOut(FetchLimits limits) {
        if (address != null) {
            return response == null ? Cap.timeToFirstByte(limits.readTimeout()) : Cap.readTime(limits.readTimeout());
        }
        // During a handshake the client reads with the limit for reads.
        return took().containsKey("connect")
                ? Cap.readTime(limits.readTimeout())
                : Cap.connectTime(limits.connectTimeout());
    }

    HopSeen seen(Request request) {
        var answer = response;
        return new HopSeen(
                request.url().toString(),
                request.method(),
                answer == null ? null : answer.code(),
                address,
                refused,
                answer == null ? null : answer.header("Location"),
                codedBytes,
                answer == null ? List.of() : KeptHeaders.telling(answer.headers()),
                took());
    }

    private synchronized Map<String, Duration> took() {
        return new LinkedHashMap<>(took);
    }

    private synchronized void begin(String phase) {
        began.put(phase, System.nanoTime());
    }

    private synchronized void end(String phase) {
        var since = began.get(phase);
        if (since != null) {
            took.put(phase, Duration.ofNanos(System.nanoTime() - since));
        }
    }

    @Override
    public void dnsStart(Call call, String name) {
        begin("dns");
    }

    @Override
    public void dnsEnd(Call call, String name, List<InetAddress> addresses) {
        end("dns");
    }

    @Override
    public void connectStart(Call call, InetSocketAddress to, Proxy proxy) {
        begin("connect");
    }

    @Override
    public void secureConnectStart(Call call) {
        end("connect");
        begin("tls");
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        end("tls");
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress to, Proxy proxy, @Nullable Protocol protocol) {
        if (!took().containsKey("tls")) {
            end("connect");
        }
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress to, Proxy proxy, @Nullable Protocol protocol, IOException failure) {
        var refusal = FetchFaults.find(failure, RefusedDialException.class);
        if (refusal != null) {
            refused.add(String.valueOf(refusal.getMessage()));
        }
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        var to = connection.route().socketAddress();
        var literal = to.getAddress().getHostAddress();
        ip = literal;
        address = (literal.contains(":") ? "[" + literal + "]" : literal) + ":" + to.getPort();
    }

    /** Dialled, null when no connection came about. */
    @Nullable
    String ip() {
        return ip;
    }

    @Override
    public void requestHeadersStart(Call call) {
        begin("answer");
    }

    @Override
    public void responseHeadersEnd(Call call, Response answer) {
        end("answer");
        response = answer;
    }

    @Override
    public void responseBodyStart(Call call) {
        begin("body");
    }

    @Override
    public void responseBodyEnd(Call call, long bytes) {
        end("body");
        codedBytes = bytes;
    }
}
