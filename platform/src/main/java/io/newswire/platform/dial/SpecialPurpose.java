package io.newswire.platform.dial;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Addresses that lead to no public server: the IANA special-purpose registries of IPv4 and IPv6 (RFC 6890), multicast,
 * reserved space, and what carries an IPv4 address inside an IPv6 one: mapped, compatible, translated, 6to4, Teredo and
 * ISATAP forms are refused whatever is inside, because no public server is reached by them only. In IPv6 everything
 * outside of 2000::/3 is refused, because nothing else is assigned as global unicast (RFC 4291). Of the entries that the
 * registries call globally reachable, all are anycast services of the network itself, where no news are.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a>
 */
final class SpecialPurpose {
    private static final List<Named> RANGES = List.of(
            named("0.0.0.0/8", "this-network"),
            named("10.0.0.0/8", "private-use"),
            named("100.64.0.0/10", "shared-address-space"),
            named("127.0.0.0/8", "loopback"),
            named("169.254.0.0/16", "link-local"),
            named("168.63.129.16/32", "cloud-platform"), // not in the registries: Azure's own, inside its machines
            named("172.16.0.0/12", "private-use"),
            // 192.0.0.9 and .10 in it are reachable: anycast of port control and TURN.
            named("192.0.0.0/24", "ietf-protocol-assignments"),
            named("192.0.2.0/24", "documentation"),
            named("192.31.196.0/24", "as112"),
            named("192.52.193.0/24", "amt"),
            named("192.88.99.0/24", "6to4-relay-anycast"),
            named("192.168.0.0/16", "private-use"),
            named("192.175.48.0/24", "as112"),
            named("198.18.0.0/15", "benchmarking"),
            named("198.51.100.0/24", "documentation"),
            named("203.0.113.0/24", "documentation"),
            named("224.0.0.0/4", "multicast"),
            named("255.255.255.255/32", "limited-broadcast"),
            named("240.0.0.0/4", "reserved"),
            named("::/128", "unspecified"),
            named("::1/128", "loopback"),
            named("::/96", "ipv4-compatible"),
            Named.mapped(),
            named("0:0:0:0:ffff:0::/96", "ipv4-translated"),
            named("64:ff9b::/96", "ipv4-ipv6-translation"),
            named("64:ff9b:1::/48", "local-use-translation"),
            named("100::/64", "discard-only"),
            named("100:0:0:1::/64", "dummy-prefix"),
            named("2001::/32", "teredo"),
            named("2001:2::/48", "benchmarking"),
            // Port control, TURN, AMT, AS112, ORCHIDv2 and drone tags in it are reachable.
            named("2001::/23", "ietf-protocol-assignments"),
            named("2001:db8::/32", "documentation"),
            named("2002::/16", "6to4"),
            named("2620:4f:8000::/48", "as112"),
            named("3fff::/20", "documentation"),
            named("5f00::/16", "segment-routing"),
            named("fc00::/7", "unique-local"),
            named("fe80::/10", "link-local"),
            named("fec0::/10", "site-local"),
            named("ff00::/8", "multicast"),
            new Named(SpecialPurpose::isIsatap, "isatap"),
            new Named(SpecialPurpose::hasZone, "zone"));

    private static final Cidr GLOBAL_UNICAST = Cidr.parse("2000::/3");

    private SpecialPurpose() {}

    /** Name of the range that the address is in, empty for one that a public server can have. */
    static Optional<String> rangeOf(InetAddress address) {
        for (var range : RANGES) {
            if (range.contains(address)) {
                return Optional.of(range.name());
            }
        }
        boolean unassigned = address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address);
        return unassigned ? Optional.of("not-global-unicast") : Optional.empty();
    }

    /** RFC 5214, section 6.1: an IPv4 address behind 0000:5efe or 0200:5efe, under any prefix. */
    private static boolean isIsatap(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 16
                && (bytes[8] & ~2) == 0
                && bytes[9] == 0
                && bytes[10] == 0x5e
                && bytes[11] == (byte) 0xfe;
    }

    /** A zone (RFC 4007) belongs to an interface of this machine. */
    private static boolean hasZone(InetAddress address) {
        return address instanceof Inet6Address six && six.getScopeId() != 0;
    }

    private static Named named(String cidr, String name) {
        return new Named(Cidr.parse(cidr)::contains, name);
    }

    private record Named(Predicate<InetAddress> range, String name) {
        /** ::ffff:0:0/96: the JDK reads the literal as IPv4, so it cannot be written as a block. */
        static Named mapped() {
            return new Named(Named::isMapped, "ipv4-mapped");
        }

        private static boolean isMapped(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != 16 || bytes[10] != -1 || bytes[11] != -1) {
                return false;
            }
            for (int i = 0; i < 10; i++) {
                if (bytes[i] != 0) {
                    return false;
                }
            }
            return true;
        }

        boolean contains(InetAddress address) {
            return range.test(address);
        }
    }
}
