package io.newswire.contracts;

import java.util.regex.Pattern;

/** The host of a web address in its one spelling. No name is looked up. */
final class UrlHost {
    private static final int MAX_LENGTH = 253;

    /** Letters, digits, hyphens, and the underscore that names in use have against the rule. */
    private static final Pattern LABELS = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*+");

    private UrlHost() {}

    static String canonical(String host, UrlSteps steps) {
        if (host.isEmpty()) {
            throw new UrlRefused("host", "it names no host");
        }
        var canonical = host.startsWith("[") ? UrlIpv6.canonical(host) : domain(host);
        return steps.changed(step(host, canonical), host, canonical);
    }

    private static String domain(String host) {
        var name = withoutTrailingDot(UrlIdna.ascii(PercentEncoding.decoded(host), host));
        if (name.length() > MAX_LENGTH || !LABELS.matcher(name).matches()) {
            throw UrlIdna.invalid(host, "");
        }
        // Libraries disagree about 0x7f.1, 127.1, 2130706433 and 127.0.0.01. Nobody publishes there.
        if (UrlIpv4.isMeant(name) && !UrlIpv4.isPlain(host)) {
            throw new UrlRefused(
                    "address-spelling",
                    "its host '" + UrlSteps.shown(host) + "' is not a plain IPv4 address" + UrlIpv4.reading(name));
        }
        return name;
    }

    private static String withoutTrailingDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static String step(String host, String canonical) {
        return host.equalsIgnoreCase(canonical)
                ? "host to lower case"
                : "host '" + UrlSteps.shown(host) + "' is " + UrlSteps.shown(canonical);
    }
}
