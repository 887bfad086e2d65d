package io.newswire.platform.dial;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * An HTTP client for addresses that are not trusted: no redirects of its own, no cookies, no cache, no credentials, no proxy
 * around the guard, and no framing without end. How long a request may take, and how large a body may be, is for the caller
 * to say.
 *
 * <p>It speaks HTTP/1.1 only. One request a host at a time leaves nothing for HTTP/2 to do better, and a server that
 * speaks it can send frames without end that no limit here would see.
 */
public final class GuardedHttp {
    private GuardedHttp() {}

    /** @param connectTimeout for finding an address, and for connecting to it */
    public static OkHttpClient.Builder builder(GuardedSockets sockets, Dns names, Duration connectTimeout) {
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
                .dns(new BoundedDns(names, connectTimeout))
                .connectTimeout(connectTimeout)
                .addNetworkInterceptor(new FramingBound(sockets));
    }
}
