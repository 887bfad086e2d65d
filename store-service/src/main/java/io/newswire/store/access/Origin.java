package io.newswire.store.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a browser asks on behalf of somebody else's page. It would send the password along that a person once typed, or need
 * none on this machine. Browsers say where a request comes from; other programs do not, and nobody can make them ask.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>
 */
final class Origin {
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Pattern LITERAL = Pattern.compile("\\[[0-9a-f:.]+]|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

    private Origin() {}

    /**
     * @param site the header {@code Sec-Fetch-Site}
     * @param origin the header {@code Origin}, for browsers that have not the other, or where the connection is not encrypted
     * @param host the header {@code Host}
     */
    static boolean isForeign(@Nullable String site, @Nullable String origin, @Nullable String host) {
        if (site != null) {
            return !OWN.contains(site.toLowerCase(Locale.ROOT));
        }
        return origin != null && !authority(origin).equalsIgnoreCase(String.valueOf(host));
    }

    /**
     * Whether the request calls this machine by what only this machine means. A page whose name was made to lead here calls
     * it by that name.
     */
    static boolean isThisMachine(@Nullable String host) {
        if (host == null) {
            return false;
        }
        var name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]{1,5}$", "");
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || LITERAL.matcher(name).matches();
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(new URI(origin).getRawAuthority());
        } catch (URISyntaxException e) {
            return ""; // "null" too: of a page without an address
        }
    }
}
