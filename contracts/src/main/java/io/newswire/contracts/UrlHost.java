package io.newswire.contracts;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The host and port of a web address, in their one spelling. No name is looked up. */
final class UrlHost {
    private static final int MAX_LENGTH = 253;
    private static final int MAX_PORT = 65_535;

    /** Letters, digits, hyphens, and the underscore that names in use have against the rule. */
    private static final Pattern LABELS = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");

    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
    private static final Pattern OCTET = Pattern.compile("25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]");
    private static final Pattern IPV4 = Pattern.compile("(" + OCTET + ")(\\.(" + OCTET + ")){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:.]+]");
    private static final int IPV6_GROUPS = 8;

    private UrlHost() {}

    static String canonical(String host) {
        if (host.isEmpty()) {
            throw new IllegalArgumentException("it names no host");
        }
        return host.startsWith("[") ? ipv6(host) : domain(host);
    }

    /** Empty for the scheme's own port, else with its colon. */
    static String canonicalPort(String port, String scheme) {
        var digits = port.replaceFirst("^0+(?=.)", "");
        if (digits.isEmpty() || digits.equals(scheme.equals("http") ? "80" : "443")) {
            return "";
        }
        if (digits.length() > 5 || Integer.parseInt(digits) > MAX_PORT || digits.equals("0")) {
            throw new IllegalArgumentException("its port " + port + " is not within 1 and " + MAX_PORT);
        }
        return ":" + digits;
    }

    private static String domain(String host) {
        var ascii = ascii(host).toLowerCase(Locale.ROOT);
        var name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if (name.length() > MAX_LENGTH || !LABELS.matcher(name).matches()) {
            throw new IllegalArgumentException("its host '" + host + "' is not a valid name");
        }
        // Some resolvers read 0x7f.1 and 2130706433 as addresses. Nobody publishes there.
        if (ENDS_IN_NUMBER.matcher(name).matches() && !IPV4.matcher(name).matches()) {
            throw new IllegalArgumentException("its host '" + host + "' is not a plain IPv4 address");
        }
        return name;
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its host '" + host + "' is not a valid name: " + e.getMessage(), e);
        }
    }

    private static String ipv6(String host) {
        try {
            if (!IPV6.matcher(host).matches()) {
                throw new UnknownHostException(host);
            }
            // In brackets it is read as a literal or refused, never looked up.
            var address = InetAddress.getByName(host).getHostAddress();
            return address.contains(":") ? "[" + shortened(address) + "]" : address;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("its host '" + host + "' is not an IPv6 address", e);
        }
    }

    /** RFC 5952: the first of the longest runs of two or more zero groups becomes a double colon. */
    private static String shortened(String address) {
        var fenced = ":" + address + ":";
        for (int length = IPV6_GROUPS; length >= 2; length--) {
            var run = ":" + "0:".repeat(length);
            int at = fenced.indexOf(run);
            if (at >= 0) {
                var before = fenced.substring(Math.min(1, at), at);
                var after = fenced.substring(at + run.length());
                return before + "::" + (after.isEmpty() ? "" : after.substring(0, after.length() - 1));
            }
        }
        return address;
    }
}
