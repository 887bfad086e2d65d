package io.newswire.ingest.fetch;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.platform.dial.AddressGuard;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An address that we would go to, before any name is looked up. Its host is in the one spelling that the frontier knows it
 * under, so that politeness and what is dialled mean the same host; what cannot be spelled so is refused.
 *
 * @param url to be asked, without fragment
 */
record WebAddress(HttpUrl url, CanonicalUrl canonical) {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    /**
     * @param base that a relative reference is meant from, null for one that has to be absolute
     * @throws RefusedException with what is wrong with it
     */
    static WebAddress of(String text, @Nullable HttpUrl base, AddressGuard guard) throws RefusedException {
        checkScheme(text);
        var url = text.length() > CanonicalUrl.MAX_LENGTH
                ? null
                : base == null ? HttpUrl.parse(text) : base.resolve(text);
        if (url == null) {
            throw new RefusedException(Refusal.URL, "'" + Shown.of(text) + "' is no web address with a host");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw new RefusedException(Refusal.CREDENTIALS, url.redact() + " carries credentials");
        }
        return canonical(url.newBuilder().fragment(null).build(), guard);
    }

    private static void checkScheme(String text) throws RefusedException {
        var named = SCHEME.matcher(text);
        if (named.matches()) {
            var scheme = named.group(1).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new RefusedException(Refusal.SCHEME, "'" + Shown.of(text) + "' is neither http nor https");
            }
        }
    }

    private static WebAddress canonical(HttpUrl url, AddressGuard guard) throws RefusedException {
        var canonical = canonical(url);
        var spelled = spelled(url, canonical);
        if (!guard.mayOpen(spelled.port())) {
            throw new RefusedException(
                    Refusal.PORT, spelled.host() + " at port " + spelled.port() + ": no website is there");
        }
        checkLiteral(spelled, guard);
        return new WebAddress(spelled, canonical);
    }

    /** A redirector or a variant for other devices stands for the page at another host, which is asked for in its place. */
    private static HttpUrl spelled(HttpUrl url, CanonicalUrl canonical) {
        var there = url.host().equals(canonical.host()) ? url : HttpUrl.parse(canonical.value());
        return there == null ? url.newBuilder().host(canonical.host()).build() : there;
    }

    private static CanonicalUrl canonical(HttpUrl url) throws RefusedException {
        try {
            return CanonicalUrl.of(url.toString());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.URL, Shown.of(String.valueOf(e.getMessage())));
        }
    }

    /** So that a redirect to an address inside ends here, and does not wait for the turn of a host that never answers. */
    private static void checkLiteral(HttpUrl url, AddressGuard guard) throws RefusedException {
        try {
            var range = guard.literalRefusal(url.host(), url.port());
            if (range.isPresent()) {
                throw new RefusedException(Refusal.ADDRESS, url.host() + " is in " + range.get());
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.URL, Shown.of(url.host()) + " is no IP address");
        }
    }
}
