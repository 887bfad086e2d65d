package io.newswire.ingest.fetch;

import io.newswire.platform.dial.AddressGuard;
import io.newswire.platform.dial.GuardedHttp;
import io.newswire.platform.dial.GuardedSockets;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;

/** The one HTTP client of the fetcher. */
final class OkHttp {
    /** Most connections are used once, as a host rests between requests; redirects and a host's next article use them. */
    private static final int IDLE_CONNECTIONS = 64;

    private static final int IDLE_SECONDS = 20;

    private OkHttp() {}

    static OkHttpClient client(FetchLimits limits, AddressGuard guard, Dns names) {
        var sockets = new GuardedSockets(guard);
        return GuardedHttp.builder(sockets, names, limits.connectTimeout())
                .addNetworkInterceptor(new ConnectionRules(sockets))
                .eventListenerFactory(call -> {
                    var events = call.request().tag(HopEvents.class);
                    return events == null ? EventListener.NONE : events;
                })
                .readTimeout(limits.readTimeout())
                .writeTimeout(limits.readTimeout())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .build();
    }
}
