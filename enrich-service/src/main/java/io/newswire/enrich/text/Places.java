package io.newswire.enrich.text;

import java.util.Arrays;

/**
 * Finds many texts in a long one: by their first letters, and then by comparing. A text that repeats itself has many places
 * to compare; what is compared for one page is bounded, and beyond that nothing is found.
 */
final class Places {
    /** Letters by which a place is looked up; what is shorter is nowhere. */
    private static final int KEY = 16;

    private static final int MOST_COMPARED = 50_000_000;

    private final String text;
    /** The first place of those whose letters come to the same number, and to each the next one. */
    private final int[] first;

    private final int[] next;
    private int left = MOST_COMPARED;

    Places(String text) {
        this.text = text;
        this.first = new int[Integer.highestOneBit(text.length() | 1) * 2];
        this.next = new int[text.length()];
        Arrays.fill(first, -1);
        for (int i = text.length() - KEY; i >= 0; i--) {
            int slot = slot(text, i);
            next[i] = first[slot];
            first[slot] = i;
        }
    }

    /** The first at or after {@code from}; -1 when there is none. */
    int of(String part, int from) {
        if (part.length() < KEY) {
            return -1;
        }
        for (int i = first[slot(part, 0)]; i >= 0 && left > 0; i = next[i]) {
            left--;
            if (i >= from) {
                left -= Math.min(part.length(), text.length() - i);
                if (text.startsWith(part, i)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private int slot(String of, int at) {
        int hash = 0;
        for (int i = at; i < at + KEY; i++) {
            hash = 31 * hash + of.charAt(i);
        }
        return (hash ^ (hash >>> 15)) & (first.length - 1);
    }
}
