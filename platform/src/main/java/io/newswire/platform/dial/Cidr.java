package io.newswire.platform.dial;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A block of addresses of one family, such as {@code 10.0.0.0/8} or {@code fc00::/7}. Bits beyond the prefix do not count. */
final class Cidr {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final byte[] network;
    private final int bits;

    private Cidr(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException when it is no block; never asks a name server */
    static Cidr parse(String text) {
        int slash = text.indexOf('/');
        var network = address(slash < 0 ? text : text.substring(0, slash)).getAddress();
        int most = network.length * Byte.SIZE;
        int bits = slash < 0 ? most : prefix(text, slash);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("'" + text + "' has a prefix beyond " + most);
        }
        return new Cidr(network, bits);
    }

    private static int prefix(String text, int slash) {
        try {
            return Integer.parseInt(text.substring(slash + 1));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' has no prefix length after the slash", e);
        }
    }

    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
    }

    /** @throws IllegalArgumentException when it is none; never asks a name server */
    static InetAddress address(String address) {
        if (!isLiteral(address)) {
            throw new IllegalArgumentException("'" + address + "' is not an IP address");
        }
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + address + "' is not an IP address", e);
        }
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += Byte.SIZE) {
            int left = Math.min(Byte.SIZE, bits - bit);
            int mask = 0xff << (Byte.SIZE - left) & 0xff;
            if (((bytes[bit / Byte.SIZE] ^ network[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
