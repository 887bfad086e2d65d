package io.newswire.enrich.duplicates;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The true similarity that signatures estimate. */
final class Jaccard {
    private Jaccard() {}

    static double of(String a, String b) {
        var left = shingles(a);
        var both = new HashSet<>(left);
        both.retainAll(shingles(b));
        left.addAll(shingles(b));
        return (double) both.size() / left.size();
    }

    private static Set<Long> shingles(String text) {
        return Arrays.stream(Shingles.of(Words.of(text))).boxed().collect(Collectors.toCollection(HashSet::new));
    }
}
