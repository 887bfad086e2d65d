package io.newswire.enrich.duplicates;

import java.util.HashSet;
import java.util.stream.LongStream;

/** Exactly how much of the shorter text the longer one holds: what the signatures estimate. */
final class Contained {
    private Contained() {}

    static double of(String a, String b) {
        var ones = Shingles.of(Words.of(a));
        var others = Shingles.of(Words.of(b));
        var known = new HashSet<>(LongStream.of(ones).boxed().toList());
        return (double) LongStream.of(others).filter(known::contains).count() / Math.min(ones.length, others.length);
    }
}
