package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinHashTest {
    private static final int PAIRS = 300;
    private static final int SHINGLES = 600;

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.2, 0.5, 0.7, 0.9, 1.0})
    void the_estimate_is_unbiased_and_as_exact_as_its_rows_allow(double jaccard) {
        var errors = new double[PAIRS];
        var random = new SplittableRandom(7);
        for (int pair = 0; pair < PAIRS; pair++) {
            errors[pair] = estimate(jaccard, random) - jaccard;
        }
        double deviation =
                Math.sqrt(Arrays.stream(errors).map(e -> e * e).average().orElseThrow());
        double expected = Math.sqrt(jaccard * (1 - jaccard) / MinHash.ROWS);
        assertThat(Arrays.stream(errors).average().orElseThrow()).isCloseTo(0, within(0.01));
        assertThat(deviation).isCloseTo(expected, within(0.01));
    }

    @Test
    void the_order_of_the_shingles_does_not_matter() {
        assertThat(MinHash.of(new long[] {1, 2, 3})).isEqualTo(MinHash.of(new long[] {3, 1, 2}));
    }

    @Test
    void the_byte_of_a_band_differs_where_only_parts_of_its_minima_are_the_same() {
        var random = new SplittableRandom(8);
        int rows = 0;
        int bytes = 0;
        for (int pair = 0; pair < 2_000; pair++) {
            var common = random.longs(SHINGLES / 2).toArray();
            var a = signature(common, SHINGLES / 4, random);
            var b = signature(common, SHINGLES / 4, random);
            for (int band = 0; band < Band.NEAR_BANDS; band++) {
                int from = band * Band.ROWS;
                if (Arrays.equals(a, from, from + Band.ROWS, b, from, from + Band.ROWS)) {
                    rows++;
                    bytes += a[MinHash.ROWS + band] == b[MinHash.ROWS + band] ? 1 : 0;
                }
            }
        }
        // Of rows that are the same, some 2 in a hundred are so by chance at this similarity: 3 * (1 - J) / J / 256.
        assertThat((double) bytes / rows).isBetween(0.97, 0.995);
    }

    /** Of two sets whose true similarity is {@code jaccard}. */
    private static double estimate(double jaccard, SplittableRandom random) {
        int shared = (int) Math.round(jaccard * SHINGLES);
        int own = (SHINGLES - shared) / 2;
        var common = random.longs(shared).toArray();
        return MinHash.similarity(signature(common, own, random), signature(common, own, random));
    }

    private static byte[] signature(long[] common, int own, SplittableRandom random) {
        return MinHash.of(
                LongStream.concat(Arrays.stream(common), random.longs(own)).toArray());
    }
}
