package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newswire.enrich.InventedText;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {
    @Test
    void the_lowest_shared_band_is_the_first_whose_keys_are_equal() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            var a = sketch(fingerprint(random), rows(random));
            var b = sketch(fingerprint(random), similar(a.rows(), 0.6, random));
            var equal = IntStream.range(0, Band.of(a).size())
                    .filter(band -> Band.of(a).get(band).equals(Band.of(b).get(band)))
                    .findFirst();
            assertThat(Band.lowestShared(a, b)).isEqualTo(equal);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.51", "0.4, 0.82", "0.5, 0.97", "0.65, 0.9998"})
    void alike_texts_meet_as_often_as_the_formula_says(double similarity, double expected) {
        var random = new SplittableRandom(11);
        long met = IntStream.range(0, 4_000)
                .filter(i -> {
                    var rows = rows(random);
                    var other = similar(rows, similarity, random);
                    return Band.lowestShared(sketch("a", rows), sketch("b", other))
                            .isPresent();
                })
                .count();
        assertThat(met / 4_000.0).isCloseTo(expected, within(0.02));
    }

    @Test
    void texts_with_the_same_words_meet_in_the_first_band() {
        var text = new InventedText(5).paragraph();
        assertThat(Band.lowestShared(Sketch.of(text), Sketch.of(text.toUpperCase(Locale.ROOT))))
                .hasValue(0);
    }

    @Test
    void a_text_too_short_for_shingles_meets_only_the_same_words() {
        var brief = Sketch.of("More soon.");
        assertThat(Band.of(brief)).hasSize(1);
        assertThat(Band.lowestShared(brief, Sketch.of("more \u2014 soon"))).hasValue(0);
        assertThat(Band.lowestShared(brief, Sketch.of("Much more soon"))).isEmpty();
    }

    @Test
    void rows_that_are_the_same_by_chance_make_no_band() {
        var a = rows(new SplittableRandom(4));
        var b = a.clone();
        for (int at = MinHash.ROWS; at < MinHash.BYTES; at++) {
            b[at]++;
        }
        assertThat(Band.lowestShared(sketch("a", a), sketch("b", b))).isEmpty();
    }

    @Test
    void a_signature_without_bytes_of_its_bands_is_compared_by_its_words_alone() {
        var before = sketch("a".repeat(32), new byte[MinHash.ROWS]);
        assertThat(Band.of(before)).hasSize(1);
        assertThat(Band.lowestShared(before, sketch("b".repeat(32), new byte[MinHash.BYTES])))
                .isEmpty();
    }

    @Test
    void bands_spread_evenly_over_the_shards() {
        var perShard = new int[6];
        for (int i = 0; i < 500; i++) {
            Band.of(Sketch.of(new InventedText(i).paragraph())).forEach(band -> perShard[band.shard(6)]++);
        }
        assertThat(IntStream.of(perShard).boxed())
                .allSatisfy(count -> assertThat(count).isCloseTo(500 * 27 / 6, within(200)));
    }

    private static Sketch sketch(String fingerprint, byte[] rows) {
        return new Sketch(fingerprint, rows, 500, new byte[0]);
    }

    private static String fingerprint(SplittableRandom random) {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private static byte[] rows(SplittableRandom random) {
        var rows = new byte[MinHash.BYTES];
        random.nextBytes(rows);
        return rows;
    }

    private static byte[] similar(byte[] rows, double similarity, SplittableRandom random) {
        var similar = rows.clone();
        for (int row = 0; row < MinHash.ROWS; row++) {
            if (random.nextDouble() >= similarity) {
                similar[row] = (byte) (similar[row] + random.nextInt(1, 256));
            }
        }
        return similar;
    }
}
