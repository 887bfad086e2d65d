package io.newswire.contracts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** IPv4 addresses as hosts: which spelling is taken, and what the others are read as by browsers. */
final class UrlIpv4 {
    private static final Pattern NUMBER = Pattern.compile("[0-9]++|0x[0-9a-f]*+");
    private static final Pattern OCTET = Pattern.compile("25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]");
    private static final Pattern PLAIN = Pattern.compile("(" + OCTET + ")(\\.(" + OCTET + ")){3}");
    private static final int PARTS = 4;
    private static final int MAX_DIGITS = 12;

    private UrlIpv4() {}

    /** The WHATWG URL Standard's "ends in a number": such a host is an address or nothing. */
    static boolean isMeant(String name) {
        int dot = name.lastIndexOf('.');
        return NUMBER.matcher(name.substring(dot + 1)).matches();
    }

    static boolean isPlain(String host) {
        return PLAIN.matcher(host).matches();
    }

    /** For people: what the WHATWG URL Standard makes of it. Empty where that refuses it too. */
    static String reading(String name) {
        var address = parse(name.split("\\.", -1));
        return address == null
                ? ""
                : ", though browsers read it as " + (address >> 24) + "." + (address >> 16 & 0xff) + "."
                        + (address >> 8 & 0xff) + "." + (address & 0xff);
    }

    private static @Nullable Long parse(String[] parts) {
        if (parts.length > PARTS) {
            return null;
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            long number = number(parts[i]);
            int bits = last ? Byte.SIZE * (PARTS + 1 - parts.length) : Byte.SIZE;
            if (number < 0 || number >= 1L << bits) {
                return null;
            }
            address = address << bits | number;
        }
        return address;
    }

    /** Negative where it is none. */
    private static long number(String part) {
        int radix = part.startsWith("0x") ? 16 : part.length() > 1 && part.startsWith("0") ? 8 : 10;
        var digits = radix == 16 ? part.substring(2) : part;
        if (digits.isEmpty()) {
            return radix == 16 ? 0 : -1;
        }
        try {
            return digits.length() > MAX_DIGITS ? -1 : Long.parseLong(digits, radix);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
