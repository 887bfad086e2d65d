package io.newswire.enrich.text;

import java.util.Collection;

/**
 * Tells of most words that they are not among some known ones, by their hash alone: without cutting them out of what
 * they stand in.
 */
final class KnownWords {
    private static final int BITS = 1 << 14;
    private final long[] hashes = new long[BITS / Long.SIZE];

    KnownWords(Collection<String> words) {
        for (var word : words) {
            int hash = 0;
            for (int i = 0; i < word.length(); i++) {
                hash = next(hash, word.charAt(i));
            }
            hashes[bit(hash) / Long.SIZE] |= 1L << bit(hash);
        }
    }

    /** The hash of a word that goes on with the character, which counts in lower case. */
    static int next(int hash, char c) {
        return 31 * hash + (c < 'A' || c >= 'a' && c <= 'z' ? c : Character.toLowerCase(c));
    }

    boolean mayHold(int hash) {
        return (hashes[bit(hash) / Long.SIZE] & 1L << bit(hash)) != 0;
    }

    private static int bit(int hash) {
        return (hash ^ hash >>> 14) & BITS - 1;
    }
}
