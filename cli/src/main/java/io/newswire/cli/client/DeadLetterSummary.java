package io.newswire.cli.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts dead letters by stage and reason, and keeps the newest of them. */
final class DeadLetterSummary {
    private final int limit;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Deque<DeadLetter> newest = new ArrayDeque<>();

    /** @param limit how many are kept */
    DeadLetterSummary(int limit) {
        this.limit = limit;
    }

    void add(DeadLetter letter) {
        counts.merge(letter.cause().stage() + "/" + letter.cause().reason(), 1L, Long::sum);
        newest.addLast(letter);
        if (newest.size() > limit) {
            newest.removeFirst();
        }
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By stage and reason. */
    Map<String, Long> counts() {
        return counts;
    }

    List<DeadLetter> newest() {
        return List.copyOf(newest);
    }
}
