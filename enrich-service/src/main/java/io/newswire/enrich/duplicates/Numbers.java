package io.newswire.enrich.duplicates;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * A sketch of the numbers in a text but the years: two articles of one template differ in them where they agree in the
 * words. Of each number 16 bits of a hash are kept, those with the lowest hashes of many (K. Beyer et al., On Synopses for
 * Distinct-Value Estimation Under Multiset Operations, 2007).
 */
final class Numbers {
    /** Most articles have fewer, and are compared by all of them. */
    static final int KEPT = 16;

    private static final int YEAR_DIGITS = 4;

    private Numbers() {}

    /** Big-endian, ascending and without repetitions; {@link Short#BYTES} for each number kept. */
    static byte[] of(List<String> words) {
        var lowest = words.stream()
                .filter(word -> isDigit(word.charAt(0)) && !isYear(word))
                .mapToInt(Numbers::hash)
                .sorted()
                .distinct()
                .limit(KEPT)
                .toArray();
        var bytes = ByteBuffer.allocate(lowest.length * Short.BYTES);
        IntStream.of(lowest).forEach(hash -> bytes.putShort((short) hash));
        return bytes.array();
    }

    /**
     * How many of the numbers that both could have are in both, 0 to 1: of those of the text that has fewer, as far as both
     * sketches reach. Counted as if there were one more that agrees: few numbers prove little.
     */
    static double agreement(byte[] a, byte[] b) {
        int[] ones = hashes(a);
        int[] others = hashes(b);
        int reach = Math.min(reach(ones), reach(others));
        long both = count(ones, hash -> hash <= reach && contains(others, hash));
        long fewer = Math.min(count(ones, hash -> hash <= reach), count(others, hash -> hash <= reach));
        return (both + 1.0) / (fewer + 1);
    }

    /** Up to which hash it is known whether the text has it. */
    private static int reach(int[] hashes) {
        return hashes.length < KEPT ? Integer.MAX_VALUE : hashes[KEPT - 1];
    }

    private static boolean contains(int[] hashes, int wanted) {
        return IntStream.of(hashes).anyMatch(hash -> hash == wanted);
    }

    private static long count(int[] hashes, IntPredicate counts) {
        return IntStream.of(hashes).filter(counts).count();
    }

    private static int[] hashes(byte[] bytes) {
        var shorts = ByteBuffer.wrap(bytes).asShortBuffer();
        return IntStream.range(0, shorts.remaining())
                .map(i -> Short.toUnsignedInt(shorts.get(i)))
                .toArray();
    }

    /** Texts of one template share it, as texts of one week do. */
    private static boolean isYear(String word) {
        return word.length() == YEAR_DIGITS && (word.startsWith("19") || word.startsWith("20"));
    }

    /** The number that the word begins with: 30s and 30 are the same. */
    private static int hash(String word) {
        int end = 1;
        while (end < word.length() && (isDigit(word.charAt(end)) || word.charAt(end) == Words.POINT)) {
            end++;
        }
        var digits = word.substring(0, end).getBytes(StandardCharsets.US_ASCII);
        return MurmurHash3.hash32x86(digits) >>> Short.SIZE;
    }

    /** Words have no other digits. */
    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
