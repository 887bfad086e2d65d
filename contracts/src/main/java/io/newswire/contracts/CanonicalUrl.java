package io.newswire.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a web address under which an article is known. Two addresses with the same spelling are the same
 * article; the reverse is not promised, because a wrong merge loses an article and a missed one only costs a fetch.
 *
 * <p>Parsing forgives what the WHATWG URL Standard forgives (surrounding and inner white space, backslashes, missing
 * slashes, characters that need encoding). The result is also a valid RFC 3986 URI, and is its own canonical form. Scheme
 * and host are in lower case, the host in Punycode (UTS 46, non-transitional); credentials, default port, fragment, dot
 * segments, tracking parameters, session ids and trailing index pages are gone. AMP and mobile variants, and links through
 * a redirector or a cache that name their target in clear, become what they stand for.
 *
 * <p>Kept apart are http and https, hosts with and without {@code www.}, paths with and without a slash at the end, and
 * parameters in another order: only the server knows whether they are the same. A fragment that begins with {@code #!/}
 * stays, because it names the article. IPv4 addresses in other than the dotted decimal form are refused. Immutable.
 */
public final class CanonicalUrl {
    /** In characters, before and after. RFC 9110 asks that 8000 octets be supported. */
    public static final int MAX_LENGTH = 8192;

    private final String value;
    private final String host;
    private final String authority;

    private CanonicalUrl(UrlParts parts) {
        this.host = parts.host();
        this.authority = parts.authority();
        this.value = parts.toString();
    }

    /** @throws IllegalArgumentException when it is not absolute, not http or https, or names no valid host */
    public static CanonicalUrl of(String url) {
        return switch (explain(url)) {
            case UrlExplanation.Understood understood -> understood.url();
            case UrlExplanation.Refused refused ->
                throw new IllegalArgumentException(
                        "'" + UrlSteps.shown(url) + "' is not a web address: " + refused.detail());
        };
    }

    /** As {@link #of}, with what was done on the way; never throws. */
    public static UrlExplanation explain(String url) {
        Objects.requireNonNull(url, "url");
        var steps = new UrlSteps();
        try {
            var canonical = new CanonicalUrl(UrlRules.canonical(UrlParts.of(checkedLength(url), steps), steps));
            checkedLength(canonical.value);
            return new UrlExplanation.Understood(canonical, steps.said());
        } catch (UrlRefused refused) {
            return new UrlExplanation.Refused(refused.reason(), refused.detail());
        }
    }

    private static String checkedLength(String url) {
        if (url.length() > MAX_LENGTH) {
            throw new UrlRefused("too-long", "longer than " + MAX_LENGTH + " characters");
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
