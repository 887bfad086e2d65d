package io.newswire.enrich.text;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Finds words among some known ones without cutting them out of what they stand in: most are told to be none of them by
 * their hash alone.
 */
final class KnownWords {
    private static final int BITS = 1 << 14;
    private final long[] hashes = new long[BITS / Long.SIZE];
    private final @Nullable String[] words;

    KnownWords(Collection<String> known) {
        words = new String[Integer.highestOneBit(known.size() | 1) * 4];
        for (var word : known) {
            int hash = 0;
            for (int i = 0; i < word.length(); i++) {
                hash = next(hash, word.charAt(i));
            }
            hashes[bit(hash) / Long.SIZE] |= 1L << bit(hash);
            int slot = slot(hash);
            while (words[slot] != null) {
                slot = slot + 1 & words.length - 1;
            }
            words[slot] = word;
        }
    }

    /** The hash of a word that goes on with the character, which counts in lower case. */
    static int next(int hash, char c) {
        return 31 * hash + (c >= 0x80 ? Character.toLowerCase(c) : c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }

    /** The known word that stands there in any case, null when it is another. @param hash of its letters, by {@link #next} */
    @Nullable
    String find(String text, int start, int end, int hash) {
        if ((hashes[bit(hash) / Long.SIZE] & 1L << bit(hash)) == 0) {
            return null;
        }
        int slot = slot(hash);
        for (var word = words[slot]; word != null; word = words[slot]) {
            if (word.length() == end - start && word.regionMatches(true, 0, text, start, end - start)) {
                return word;
            }
            slot = slot + 1 & words.length - 1;
        }
        return null;
    }

    private static int bit(int hash) {
        return (hash ^ hash >>> 14) & BITS - 1;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 14) & words.length - 1;
    }
}
