package io.newswire.enrich.duplicates;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * A place in the index where alike texts meet. Band 0 is that of texts with the same words; each of the others takes
 * some rows of the signature, so that two texts meet in at least one of them with the probability 1 - (1 - s^3)^26 for
 * Jaccard similarity s: 0.9998 at 0.65, 0.97 at 0.5, 0.82 at 0.4, 0.51 at 0.3.
 *
 * @param index 0 to 26
 * @param content 32 bits: three rows of the signature and the byte of their minima in full, or the beginning of the
 *     fingerprint. Texts that meet here by chance are told apart when they are compared
 */
public record Band(int index, int content) {
    static final int ROWS = 3;
    static final int NEAR_BANDS = 26;

    /** Not that of {@link BandTable}, whose slots would else be used unevenly within one shard. */
    private static final int SHARD_SEED = 1;

    /** The bands of a text, by index; only the first for a text without a signature. */
    public static List<Band> of(Sketch sketch) {
        return IntStream.rangeClosed(0, sketch.hasRows() ? NEAR_BANDS : 0)
                .mapToObj(index -> of(sketch, index))
                .toList();
    }

    private static Band of(Sketch sketch, int index) {
        if (index == 0) {
            return new Band(0, HexFormat.fromHexDigits(sketch.fingerprint(), 0, Integer.SIZE / 4));
        }
        return new Band(index, content(sketch.rows(), index - 1));
    }

    private static int content(byte[] signature, int band) {
        int content = signature[MinHash.ROWS + band];
        for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
            content = content << Byte.SIZE | Byte.toUnsignedInt(signature[row]);
        }
        return content;
    }

    /** The first band in which two texts meet. */
    static OptionalInt lowestShared(Sketch a, Sketch b) {
        if (a.sameWordsAs(b)) {
            return OptionalInt.of(0);
        }
        if (!a.hasRows() || !b.hasRows()) {
            return OptionalInt.empty();
        }
        return shared(a, b, 1, NEAR_BANDS).findFirst();
    }

    /**
     * Whether this band answers for two texts: the first in which they meet does, and the last, as one of the two may be so
     * crowded that it has forgotten one of them. All others pass over them.
     */
    static boolean answersFor(Sketch a, Sketch b, int index) {
        if (index == 0 || a.sameWordsAs(b)) {
            return index == 0 && a.sameWordsAs(b);
        }
        return a.hasRows()
                && b.hasRows()
                && shared(a, b, index, index).findAny().isPresent()
                && (shared(a, b, 1, index - 1).findAny().isEmpty()
                        || shared(a, b, index + 1, NEAR_BANDS).findAny().isEmpty());
    }

    private static IntStream shared(Sketch a, Sketch b, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .filter(index -> content(a.rows(), index - 1) == content(b.rows(), index - 1));
    }

    /** The shard of the index that keeps this band, of {@code shards}. */
    public int shard(int shards) {
        long key = (long) index << Integer.SIZE | Integer.toUnsignedLong(content);
        return Math.floorMod(MurmurHash3.hash32(key, SHARD_SEED), shards);
    }
}
