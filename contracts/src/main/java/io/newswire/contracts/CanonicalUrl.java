package io.newswire.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a web address under which an article is known. Two addresses with the same spelling are the same
 * article; the reverse is not promised, because a wrong merge loses an article and a missed one only costs a fetch.
 *
 * <p>Parsing forgives what the WHATWG URL Standard forgives (surrounding and inner white space, backslashes, characters
 * that need encoding). The result is also a valid RFC 3986 URI, and is its own canonical form. Scheme and host are in
 * lower case, the host in Punycode (IDNA 2003, which knows no difference between {@code ß} and {@code ss}); credentials,
 * default port, fragment, dot segments and tracking parameters are gone; http and https stay apart, and so do hosts with
 * and without {@code www.}. Immutable.
 */
public final class CanonicalUrl {
    /** In characters, before and after. RFC 9110 asks that 8000 octets be supported. */
    public static final int MAX_LENGTH = 8192;

    private static final int SHOWN = 200;

    private final String value;
    private final String host;
    private final String authority;

    private CanonicalUrl(String scheme, String host, String port, String pathAndQuery) {
        this.host = host;
        this.authority = host + port;
        this.value = scheme + "://" + authority + pathAndQuery;
    }

    /** @throws IllegalArgumentException when it is not absolute, not http or https, or names no valid host */
    public static CanonicalUrl of(String url) {
        Objects.requireNonNull(url, "url");
        try {
            var canonical = parse(checkedLength(url));
            checkedLength(canonical.value);
            return canonical;
        } catch (IllegalArgumentException e) {
            var shown = url.length() <= SHOWN ? url : url.substring(0, SHOWN) + "…";
            throw new IllegalArgumentException("'" + shown + "' is not a web address: " + e.getMessage(), e);
        }
    }

    private static CanonicalUrl parse(String url) {
        var parts = UrlParts.of(url);
        return new CanonicalUrl(
                parts.scheme(),
                UrlHost.canonical(parts.host()),
                UrlHost.canonicalPort(parts.port(), parts.scheme()),
                UrlPath.canonical(parts.path()) + UrlQuery.canonical(parts.query()));
    }

    private static String checkedLength(String url) {
        if (url.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("longer than " + MAX_LENGTH + " characters");
        }
        return url;
    }

    public String value() {
        return value;
    }

    /** Lower case, in Punycode, without port; an IPv6 address in brackets. */
    public String host() {
        return host;
    }

    /** The host, with the port where it is not the scheme's own. */
    public String authority() {
        return authority;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CanonicalUrl that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
