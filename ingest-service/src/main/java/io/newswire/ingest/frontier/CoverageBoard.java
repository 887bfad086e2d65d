package io.newswire.ingest.frontier;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that give cause for worry: for meters what is missed of how many, and the worst by name. It is in memory, and is
 * whole when each feed was polled once since the start. Thread-safe.
 */
final class CoverageBoard {
    static final int WORST = 20;

    private final Map<String, Worry> worrying = new ConcurrentHashMap<>();

    private record Worry(FeedTrouble trouble, Coverage coverage) {}

    /**
     * @param silent feeds that fell silent
     * @param overflowing feeds that drop entries unseen, within a day
     * @param silentPerDay entries that are expected of the silent ones
     * @param overflowingPerDay entries that are expected of those that drop some
     * @param worst of all that are in trouble, those that fail included
     */
    record Snapshot(
            int silent, int overflowing, double silentPerDay, double overflowingPerDay, List<FeedTrouble> worst) {}

    /** @param trouble null where nothing is wrong with the feed */
    void note(String feedUrl, @Nullable FeedTrouble trouble, Coverage coverage) {
        if (trouble == null) {
            worrying.remove(feedUrl);
        } else {
            worrying.put(feedUrl, new Worry(trouble, coverage));
        }
    }

    void forget(String feedUrl) {
        worrying.remove(feedUrl);
    }

    Snapshot snapshot() {
        var feeds = List.copyOf(worrying.values());
        return new Snapshot(
                count(feeds, Coverage::silent),
                count(feeds, Coverage::overflowing),
                perDay(feeds, Coverage::silent),
                perDay(feeds, Coverage::overflowing),
                feeds.stream()
                        .map(Worry::trouble)
                        .sorted(FeedTrouble.WORST_FIRST)
                        .limit(WORST)
                        .toList());
    }

    private static int count(List<Worry> feeds, Predicate<Coverage> which) {
        return (int) feeds.stream().map(Worry::coverage).filter(which).count();
    }

    private static double perDay(List<Worry> feeds, Predicate<Coverage> which) {
        return feeds.stream()
                .map(Worry::coverage)
                .filter(which)
                .mapToDouble(Coverage::expectedPerDay)
                .sum();
    }
}
