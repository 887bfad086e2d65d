package io.newswire.cli.duplicates;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A way to tell copies.
 *
 * @param <S> what it keeps of a text
 */
interface Detector<S> {
    String name();

    /** What it can be set to, from strict to lax. */
    List<Double> settings();

    S sketch(String text);

    boolean alike(S a, S b, double setting);

    /** From so much to so much in steps of so many hundredths, the largest first. */
    static List<Double> hundredths(int from, int to, int step) {
        return IntStream.iterate(to, i -> i >= from, i -> i - step)
                .mapToObj(i -> i / 100.0)
                .toList();
    }
}
