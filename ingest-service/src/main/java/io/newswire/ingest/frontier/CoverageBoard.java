package io.newswire.ingest.frontier;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The sources that give cause for worry, for meters: their counts, and the worst by name. It is in memory, and is whole
 * when each feed was polled once since the start. Thread-safe.
 */
final class CoverageBoard {
    private static final int WORST = 20;

    private final Map<String, Coverage> worrying = new ConcurrentHashMap<>();

    /**
     * @param silent feeds that fell silent
     * @param overflowing feeds that drop entries unseen, within a day
     * @param silentPerDay entries that are expected of the silent ones
     * @param overflowingPerDay entries that are expected of those that drop some
     * @param worst by the entries a day that are at stake
     */
    record Snapshot(int silent, int overflowing, double silentPerDay, double overflowingPerDay, List<Worst> worst) {}

    /** One of the worst. */
    record Worst(String feedUrl, Coverage coverage) {}

    void note(String feedUrl, Coverage coverage) {
        if (coverage.worrying()) {
            worrying.put(feedUrl, coverage);
        } else {
            worrying.remove(feedUrl);
        }
    }

    void forget(String feedUrl) {
        worrying.remove(feedUrl);
    }

    Snapshot snapshot() {
        var feeds = worrying.entrySet().stream()
                .map(feed -> new Worst(feed.getKey(), feed.getValue()))
                .toList();
        return new Snapshot(
                (int) feeds.stream().filter(feed -> feed.coverage.silent()).count(),
                (int) feeds.stream().filter(feed -> feed.coverage.overflowing()).count(),
                perDay(feeds, Coverage::silent),
                perDay(feeds, Coverage::overflowing),
                feeds.stream()
                        .sorted(Comparator.comparingDouble((Worst feed) -> -feed.coverage.expectedPerDay())
                                .thenComparing(Worst::feedUrl))
                        .limit(WORST)
                        .toList());
    }

    private static double perDay(List<Worst> feeds, Predicate<Coverage> which) {
        return feeds.stream()
                .map(Worst::coverage)
                .filter(which)
                .mapToDouble(Coverage::expectedPerDay)
                .sum();
    }
}
