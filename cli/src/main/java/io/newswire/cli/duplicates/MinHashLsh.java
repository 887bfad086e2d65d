package io.newswire.cli.duplicates;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * MinHash LSH as Python's datasketch does it: 128 permutations (a x + b) mod 2^61 - 1 over the words' runs of five, and
 * the bands and rows that make the fewest mistakes at the threshold. Its query gives back what meets in a band;
 * {@code verified} asks in addition for the estimated similarity.
 */
final class MinHashLsh implements Detector<int[]> {
    private static final int PERMUTATIONS = 128;
    private static final int RUN = 5;
    private static final long PRIME = (1L << 61) - 1;
    private static final double STEP = 0.001;

    private final boolean verified;
    private final long[] factors;
    private final long[] summands;
    private final Map<Double, Bands> bands = new HashMap<>();

    private record Bands(int count, int rows) {}

    MinHashLsh(boolean verified) {
        this.verified = verified;
        var chance = new SplittableRandom(1);
        this.factors = chance.longs(PERMUTATIONS, 1, PRIME).toArray();
        this.summands = chance.longs(PERMUTATIONS, 0, PRIME).toArray();
    }

    @Override
    public String name() {
        return verified ? "minhash-lsh+" : "minhash-lsh";
    }

    @Override
    public List<Double> settings() {
        return Detector.hundredths(20, 90, 5);
    }

    @Override
    public int[] sketch(String text) {
        var least = new int[PERMUTATIONS];
        Arrays.fill(least, -1);
        for (var run : PlainWords.runs(text, RUN)) {
            long hash = Integer.toUnsignedLong(MurmurHash3.hash32x86(run.getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < PERMUTATIONS; i++) {
                int value = (int) permuted(hash, i);
                least[i] = Integer.compareUnsigned(value, least[i]) < 0 ? value : least[i];
            }
        }
        return least;
    }

    private long permuted(long hash, int i) {
        long high = Math.multiplyHigh(hash, factors[i]);
        long low = hash * factors[i];
        long product = (low & PRIME) + ((high << 3) | (low >>> 61));
        return (product % PRIME + summands[i]) % PRIME;
    }

    @Override
    public boolean alike(int[] a, int[] b, double setting) {
        var chosen = bands.computeIfAbsent(setting, MinHashLsh::best);
        boolean meet = IntStream.range(0, chosen.count())
                .map(band -> band * chosen.rows())
                .anyMatch(from -> Arrays.equals(a, from, from + chosen.rows(), b, from, from + chosen.rows()));
        return meet && (!verified || similarity(a, b) >= setting);
    }

    private static double similarity(int[] a, int[] b) {
        return IntStream.range(0, PERMUTATIONS).filter(i -> a[i] == b[i]).count() / (double) PERMUTATIONS;
    }

    /** Both kinds of mistakes weigh the same. */
    private static Bands best(double threshold) {
        Bands best = new Bands(1, 1);
        double least = Double.MAX_VALUE;
        for (int count = 1; count <= PERMUTATIONS; count++) {
            for (int rows = 1; rows <= PERMUTATIONS / count; rows++) {
                double mistakes = mistakes(threshold, count, rows);
                if (mistakes < least) {
                    least = mistakes;
                    best = new Bands(count, rows);
                }
            }
        }
        return best;
    }

    private static double mistakes(double threshold, int count, int rows) {
        double sum = 0;
        for (double s = STEP / 2; s < 1; s += STEP) {
            double missed = Math.pow(1 - Math.pow(s, rows), count);
            sum += STEP * (s < threshold ? 1 - missed : missed);
        }
        return sum;
    }
}
