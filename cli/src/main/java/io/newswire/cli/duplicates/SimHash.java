package io.newswire.cli.duplicates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * SimHash (M. Charikar, 2002) of 64 bits over runs of {@code run} words, as G. Manku et al. found near copies of web
 * pages (2007); a setting is the number of bits that may differ. All pairs are compared: no index is asked to find them.
 */
record SimHash(int run) implements Detector<Long> {
    @Override
    public String name() {
        return "simhash-" + run;
    }

    @Override
    public List<Double> settings() {
        return Stream.of(3, 6, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 24)
                .map(Integer::doubleValue)
                .toList();
    }

    @Override
    public Long sketch(String text) {
        var weights = new int[Long.SIZE];
        for (var words : PlainWords.runs(text, run)) {
            long hash = MurmurHash3.hash128x64(words.getBytes(StandardCharsets.UTF_8))[0];
            for (int bit = 0; bit < Long.SIZE; bit++) {
                weights[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        return IntStream.range(0, Long.SIZE)
                .filter(bit -> weights[bit] > 0)
                .mapToLong(bit -> 1L << bit)
                .reduce(0, (all, bit) -> all | bit);
    }

    @Override
    public boolean alike(Long a, Long b, double setting) {
        return Long.bitCount(a ^ b) <= setting;
    }
}
