package io.newswire.cli.newsroom;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Exact Jaccard similarity of runs of five words: what a near-duplicate index estimates. */
record Shingles(Set<String> runs) {
    private static final int WORDS = 5;

    static Shingles of(Story story) {
        var words =
                String.join(" ", story.text().body()).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        var runs = new HashSet<String>();
        for (int i = 0; i + WORDS <= words.length; i++) {
            runs.add(String.join(" ", Arrays.copyOfRange(words, i, i + WORDS)));
        }
        return new Shingles(runs);
    }

    double similarity(Shingles other) {
        long common = runs.stream().filter(other.runs::contains).count();
        return (double) common / (runs.size() + other.runs.size() - common);
    }
}
