package io.newswire.cli.duplicates;

import java.util.Map;
import java.util.TreeMap;

/** How often a detector was right, by kind. */
final class Tally {
    private final Map<String, Count> counts = new TreeMap<>();

    private record Count(int pairs, int found, boolean copy) {
        Count plus(Count other) {
            return new Count(pairs + other.pairs, found + other.found, copy);
        }
    }

    void add(Pair pair, boolean found) {
        counts.merge(pair.kind() + (pair.copy() ? "" : " "), new Count(1, found ? 1 : 0, pair.copy()), Count::plus);
    }

    int pairs(String kind, boolean copy) {
        return count(kind, copy).pairs();
    }

    /** Share of the kind's pairs that were said to be copies; NaN when there are none. */
    double found(String kind, boolean copy) {
        var count = count(kind, copy);
        return (double) count.found() / count.pairs();
    }

    private Count count(String kind, boolean copy) {
        return counts.getOrDefault(kind + (copy ? "" : " "), new Count(0, 0, copy));
    }

    double precision() {
        return (double) found(true) / (found(true) + found(false));
    }

    double recall() {
        return (double) found(true) / pairs(true);
    }

    double f1() {
        return 2.0 * found(true) / (pairs(true) + found(true) + found(false));
    }

    int pairs(boolean copies) {
        return counts.values().stream()
                .filter(c -> c.copy() == copies)
                .mapToInt(Count::pairs)
                .sum();
    }

    private int found(boolean copies) {
        return counts.values().stream()
                .filter(c -> c.copy() == copies)
                .mapToInt(Count::found)
                .sum();
    }
}
