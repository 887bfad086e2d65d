package io.newswire.enrich.duplicates;

/**
 * A fixed-size stand-in for a set of shingles: in each row, the share of equal rows of two sets is on average their
 * Jaccard similarity. Of each row's minimum only 8 bits are kept (P. Li and C. König, b-Bit Minwise Hashing, 2010):
 * at similarity 0.7 that costs under 1 % of precision, and an eighth of the bytes. The standard error with 128 rows is
 * 0.04 at similarity 0.7.
 */
final class MinHash {
    static final int ROWS = 128;

    /** Behind its rows, a signature has one byte for each band that may be made of them. */
    static final int BYTES = ROWS + Band.NEAR_BANDS;

    /** Rows that are equal by chance: one in 256. */
    private static final double CHANCE = 1.0 / 256;

    /** Changing it makes every stored signature useless. */
    private static final long SEED = 0x6E65777377697265L;

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private MinHash() {}

    /**
     * A byte of each row, then one of each {@link Band}: that of the minima of its rows in full. Where it differs, rows that
     * are the same are so by chance.
     *
     * @param shingles at least one
     */
    static byte[] of(long[] shingles) {
        var signature = new byte[BYTES];
        var bands = new long[Band.NEAR_BANDS];
        for (int row = 0; row < ROWS; row++) {
            long smallest = smallest(shingles, mixed(SEED + row * GOLDEN_GAMMA));
            signature[row] = (byte) smallest;
            int band = row / Band.ROWS;
            if (band < bands.length) {
                bands[band] = mixed(bands[band] + smallest);
            }
        }
        for (int band = 0; band < bands.length; band++) {
            signature[ROWS + band] = (byte) bands[band];
        }
        return signature;
    }

    private static long smallest(long[] shingles, long salt) {
        long smallest = Long.MAX_VALUE;
        for (long shingle : shingles) {
            smallest = Math.min(smallest, mixed(shingle ^ salt));
        }
        return smallest;
    }

    /** Estimated Jaccard similarity of the sets behind two signatures, 0 to 1. */
    static double similarity(byte[] a, byte[] b) {
        int equal = 0;
        for (int row = 0; row < ROWS; row++) {
            if (a[row] == b[row]) {
                equal++;
            }
        }
        return Math.max(0, ((double) equal / ROWS - CHANCE) / (1 - CHANCE));
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input moves every bit of the output. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
