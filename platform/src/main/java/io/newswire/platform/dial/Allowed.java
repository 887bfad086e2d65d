package io.newswire.platform.dial;

import java.net.InetAddress;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One exception of the {@link AddressGuard}, as an operator wrote it. */
record Allowed(BiPredicate<String, InetAddress> where, OptionalInt port) {
    private static final Pattern HOST = Pattern.compile(
            "(?:\\[([0-9A-Fa-f:.]+)]|([^\\[\\]:/\\s]+))(?::(\\d{1,5}))?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int HIGHEST_PORT = 65_535;

    static Allowed parse(String entry) {
        var text = entry.strip();
        if (text.contains("://")) {
            throw new IllegalArgumentException(
                    "'" + entry + "' is a web address: name its host alone, or host:port where that is no usual one");
        }
        if (text.indexOf('/') >= 0 || text.indexOf('[') < 0 && text.indexOf(':') != text.lastIndexOf(':')) {
            return new Allowed(inside(Cidr.parse(text)), OptionalInt.empty());
        }
        if (text.indexOf('*') >= 0) {
            throw new IllegalArgumentException(
                    "'" + entry + "' has a wildcard, which stands for nothing here: name each host,"
                            + " or a block of addresses such as 10.0.0.0/8 (0.0.0.0/0 is all of IPv4, ::/0 all of IPv6)");
        }
        var match = HOST.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + entry + "' is neither host, host:port, address nor block");
        }
        var host = match.group(1) == null ? match.group(2) : match.group(1);
        return new Allowed(Cidr.isLiteral(host) ? inside(Cidr.parse(host)) : named(host), port(entry, match.group(3)));
    }

    private static BiPredicate<String, InetAddress> inside(Cidr block) {
        return (host, address) -> block.contains(address);
    }

    private static BiPredicate<String, InetAddress> named(String name) {
        return (host, address) -> host.equals(name.toLowerCase(Locale.ROOT));
    }

    private static OptionalInt port(String entry, @Nullable String digits) {
        if (digits == null) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("'" + entry + "' has no port between 1 and " + HIGHEST_PORT);
        }
        return OptionalInt.of(port);
    }

    /** An entry without a port says nothing about ports. */
    boolean names(int dialled) {
        return port.isPresent() && port.getAsInt() == dialled;
    }

    boolean covers(String host, InetAddress address, int dialled) {
        return (port.isEmpty() || port.getAsInt() == dialled) && where.test(host.toLowerCase(Locale.ROOT), address);
    }
}
