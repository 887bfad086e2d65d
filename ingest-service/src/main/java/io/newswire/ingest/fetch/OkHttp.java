package io.newswire.ingest.fetch;

import java.net.Proxy;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** The one HTTP client: no redirects of its own, no cookies, no cache, no credentials, no proxy around the guard. */
final class OkHttp {
    private OkHttp() {}

    static OkHttpClient client(FetchLimits limits, AddressGuard guard) {
        return new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .authenticator(Authenticator.NONE)
                .proxyAuthenticator(Authenticator.NONE)
                .socketFactory(new GuardedSockets(guard))
                .dns(new BoundedDns(Dns.SYSTEM, limits.connectTimeout()))
                .connectTimeout(limits.connectTimeout())
                .readTimeout(limits.readTimeout())
                .writeTimeout(limits.readTimeout())
                .build();
    }
}
