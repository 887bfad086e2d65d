package io.newswire.store.hooks;

import io.newswire.platform.dial.AddressGuard;
import io.newswire.store.query.BadParameterException;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The address of a webhook as far as it can be judged before a name is looked up, so that a mistake is told at once. Where its
 * name leads is judged at each delivery, when it is dialled.
 */
final class ReceiverAddress {
    private static final String PARAMETER = "webhook.url";
    private static final int LONGEST = 2_000;

    private ReceiverAddress() {}

    /** In one spelling, without a fragment. @throws BadParameterException when nothing would be delivered there */
    static String checked(String text, AddressGuard guard) {
        var url = text.length() <= LONGEST ? HttpUrl.parse(text) : null;
        if (url == null) {
            throw refused(text, "it is no web address", "use https://host/path, " + LONGEST + " characters at most");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw refused(
                    url.redact(), "it has a user name or a password in it", "leave that out: deliveries are signed");
        }
        if (!guard.mayOpen(url.port())) {
            throw refused(url.redact(), "no website is at port " + url.port(), allow(url));
        }
        range(url, guard).ifPresent(range -> {
            throw refused(url.redact(), "its host is in " + range + ", where no public server is", allow(url));
        });
        return url.newBuilder().fragment(null).build().toString();
    }

    private static Optional<String> range(HttpUrl url, AddressGuard guard) {
        try {
            return guard.literalRefusal(url.host(), url.port());
        } catch (IllegalArgumentException e) {
            throw refused(url.redact(), "its host is no address", "use a name, or an IP address");
        }
    }

    private static String allow(HttpUrl url) {
        return "if it is meant, put " + url.host() + ":" + url.port() + " into newswire.store.webhooks.allowed-hosts";
    }

    private static BadParameterException refused(String value, String problem, String fix) {
        return new BadParameterException(PARAMETER, value, problem, fix);
    }
}
