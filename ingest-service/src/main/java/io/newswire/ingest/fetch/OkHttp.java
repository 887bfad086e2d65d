package io.newswire.ingest.fetch;

import java.net.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * The one HTTP client: no redirects of its own, no cookies, no cache, no credentials, no proxy around the guard.
 *
 * <p>It speaks HTTP/1.1 only. One request a host at a time leaves nothing for HTTP/2 to do better, and a server that
 * speaks it can send frames without end that no limit here would see.
 */
final class OkHttp {
    /** Most connections are used once, as a host rests between requests; redirects and a host's next article use them. */
    private static final int IDLE_CONNECTIONS = 64;

    private static final int IDLE_SECONDS = 20;

    private OkHttp() {}

    static OkHttpClient client(FetchLimits limits, AddressGuard guard, Dns names) {
        var sockets = new GuardedSockets(guard);
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .authenticator(Authenticator.NONE)
                .proxyAuthenticator(Authenticator.NONE)
                .socketFactory(sockets)
                .addNetworkInterceptor(new ConnectionRules(guard, sockets))
                .eventListenerFactory(call -> {
                    var events = call.request().tag(HopEvents.class);
                    return events == null ? EventListener.NONE : events;
                })
                .dns(new BoundedDns(names, limits.connectTimeout()))
                .connectTimeout(limits.connectTimeout())
                .readTimeout(limits.readTimeout())
                .writeTimeout(limits.readTimeout())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .build();
    }
}
