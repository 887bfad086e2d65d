package io.newswire.contracts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** IPv6 addresses as hosts, in brackets. */
final class UrlIpv6 {
    private static final Pattern SHAPE = Pattern.compile("\\[[0-9a-fA-F:.]+]");
    private static final int GROUPS = 8;

    private UrlIpv6() {}

    /** RFC 5952; one that maps an IPv4 address becomes that address, which is what is dialled for it. */
    static String canonical(String host) {
        try {
            var tail = host.substring(host.lastIndexOf(':') + 1, host.length() - 1);
            if (!SHAPE.matcher(host).matches() || tail.contains(".") && !UrlIpv4.isPlain(tail)) {
                throw new UnknownHostException(host);
            }
            // In brackets it is read as a literal or refused, never looked up.
            var address = InetAddress.getByName(host).getHostAddress();
            return address.contains(":") ? "[" + shortened(address) + "]" : address;
        } catch (UnknownHostException e) {
            throw new UrlRefused("host", "its host '" + UrlSteps.shown(host) + "' is not an IPv6 address");
        }
    }

    /** The first of the longest runs of two or more zero groups becomes a double colon. */
    private static String shortened(String address) {
        var fenced = ":" + address + ":";
        for (int length = GROUPS; length >= 2; length--) {
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
