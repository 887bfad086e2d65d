package io.newswire.enrich.duplicates;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
 * @param key the same for texts that meet here
 */
public record Band(int index, String key) {
    static final int ROWS = 3;
    static final int NEAR_BANDS = 26;

    /** The bands of a text, by index; only the first for a text without a signature. */
    public static List<Band> of(Sketch sketch) {
        return IntStream.rangeClosed(0, sketch.hasRows() ? NEAR_BANDS : 0)
                .mapToObj(index -> of(sketch, index))
                .toList();
    }

    private static Band of(Sketch sketch, int index) {
        var rows = index == 0
                ? sketch.fingerprint()
                : HexFormat.of().formatHex(sketch.rows(), from(index), from(index) + ROWS);
        return new Band(index, index + ":" + rows);
    }

    /** The first band in which two texts meet; it answers for the pair, all others pass over it. */
    static OptionalInt lowestShared(Sketch a, Sketch b) {
        if (a.sameWordsAs(b)) {
            return OptionalInt.of(0);
        }
        if (!a.hasRows() || !b.hasRows()) {
            return OptionalInt.empty();
        }
        return IntStream.rangeClosed(1, NEAR_BANDS)
                .filter(index -> {
                    int from = from(index);
                    return Arrays.equals(a.rows(), from, from + ROWS, b.rows(), from, from + ROWS);
                })
                .findFirst();
    }

    private static int from(int index) {
        return (index - 1) * ROWS;
    }

    /** The shard of the index that keeps this band, of {@code shards}. */
    public int shard(int shards) {
        return Math.floorMod(MurmurHash3.hash32x86(key.getBytes(StandardCharsets.UTF_8)), shards);
    }
}
