package io.newswire.enrich.language;

import java.util.List;
import java.util.Set;

/** How well a text goes with each language; what speaks for one besides its letters is added. */
final class Scores {
    private final List<String> columns;
    private final int[] sums;
    private final int read;
    private final double fit;

    /** @param read letter sequences of the text, known or not */
    Scores(List<String> columns, double[] usual, int[] sums, int read) {
        this.columns = columns;
        this.sums = sums;
        this.read = read;
        int best = best(-1);
        this.fit = read == 0 ? 0 : Sequences.STEP * sums[best] / read / usual[best];
    }

    int read() {
        return read;
    }

    String best() {
        return columns.get(best(-1));
    }

    /** How far the best is before all others, as the logarithm of a likelihood ratio. */
    double margin() {
        int best = best(-1);
        return Sequences.STEP * (sums[best] - sums[best(best)]);
    }

    /** How the letters go with the language they go with best, over what they do in its own texts: far below 1 it is another. */
    double fit() {
        return fit;
    }

    /** The language is one of these, as far as letters tell. */
    boolean isAmong(Set<String> languages) {
        return languages.contains(best());
    }

    /** Adds to the languages' logarithms of likelihood. */
    void add(String language, double weight) {
        int column = columns.indexOf(language);
        if (column >= 0) {
            sums[column] += (int) Math.round(weight / Sequences.STEP);
        }
    }

    private int best(int except) {
        int best = except == 0 ? 1 : 0;
        for (int i = 0; i < sums.length; i++) {
            if (i != except && sums[i] > sums[best]) {
                best = i;
            }
        }
        return best;
    }
}
