package io.newswire.enrich.page;

import java.nio.charset.StandardCharsets;

/** Names of elements or attributes, each with what it is known for; asked about bytes of a page, in any case. */
final class TagNames {
    private static final int SLOTS = 1 << 10;
    private final byte[][] names = new byte[SLOTS][];
    private final int[] kinds = new int[SLOTS];

    /** @param names in lower case, parted by spaces */
    static TagNames of(String names) {
        return new TagNames().with(1, names);
    }

    /** Adds to what the names are known for. @param kind one bit */
    TagNames with(int kind, String more) {
        for (var name : more.split(" ")) {
            var bytes = name.getBytes(StandardCharsets.US_ASCII);
            int slot = slot(bytes, 0, bytes.length);
            names[slot] = bytes;
            kinds[slot] |= kind;
        }
        return this;
    }

    boolean holds(byte[] html, int from, int to) {
        return kinds(html, from, to) != 0;
    }

    /** Bits; 0 for a name that is unknown. */
    int kinds(byte[] html, int from, int to) {
        return kinds[slot(html, from, to)];
    }

    /** Its own, or the free one where it would be. */
    private int slot(byte[] html, int from, int to) {
        int slot = hash(html, from, to);
        while (names[slot] != null && !isSame(names[slot], html, from, to)) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private static boolean isSame(byte[] name, byte[] html, int from, int to) {
        if (to - from != name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (lower(html[from + i]) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] html, int from, int to) {
        if (from == to) {
            return 0;
        }
        // Of few of its letters: most names are as many different ones by these.
        int hash = 31 * (to - from) + lower(html[from]);
        hash = 31 * hash + lower(html[from + to >>> 1]);
        hash = 31 * hash + lower(html[to - 1]);
        return (hash ^ hash >>> 10) & SLOTS - 1;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
    }
}
