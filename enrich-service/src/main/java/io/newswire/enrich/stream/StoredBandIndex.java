package io.newswire.enrich.stream;

import io.newswire.enrich.duplicates.Band;
import io.newswire.enrich.duplicates.BandIndex;
import io.newswire.enrich.duplicates.BandTable;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Sketch;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One shard of the index. Its store keeps each entry once, by span of time and number; which entries lie in which band is
 * kept in memory, and found out again from the store when the shard moves here. So a look costs the same however much there
 * is: it goes to the store for what shares a band, and for nothing else.
 */
final class StoredBandIndex implements BandIndex {
    private static final Logger LOG = LoggerFactory.getLogger(StoredBandIndex.class);

    /**
     * Entries that are numbered together and forgotten together. It does not follow the window, so that what was written is
     * found whatever the window is set to later. Part of the stored format.
     */
    static final Duration SPAN = Duration.ofDays(7);

    /** One article may be seen so much later than another that comes in after it, while probes of its partition lag. */
    private static final Duration LAG = Duration.ofDays(1);

    private final WindowStore<Integer, IndexEntry> store;
    private final Duration window;
    private final StageMeters meters;
    private final TreeMap<Long, Span> spans = new TreeMap<>();

    /** What was fetched since the last one was added: a copy meets its original in many bands. */
    private final Map<Long, IndexEntry> fetched = new HashMap<>();

    private StoredBandIndex(WindowStore<Integer, IndexEntry> store, Duration window, StageMeters meters) {
        this.store = store;
        this.window = window;
        this.meters = meters;
    }

    /** @param bands those of a text that belong to this shard */
    static StoredBandIndex over(
            WindowStore<Integer, IndexEntry> store,
            Duration window,
            Function<Sketch, List<Band>> bands,
            StageMeters meters) {
        var index = new StoredBandIndex(store, window, meters);
        index.read(bands);
        return index;
    }

    /** In the order of their numbers within each span, so that full bands keep what they kept before. */
    private void read(Function<Sketch, List<Band>> bands) {
        try (var all = store.all()) {
            while (all.hasNext()) {
                var next = all.next();
                long start = next.key.window().start();
                span(start).add(next.key.key(), bands.apply(next.value.sketch()));
            }
        }
        if (!spans.isEmpty()) {
            LOG.info("index of duplicates: {} entries of earlier articles, {} MiB", size(), bytes() >> 20);
        }
    }

    @Override
    public List<IndexEntry> newest(Band band, Instant around) {
        var newest = new ArrayList<IndexEntry>();
        var lookedAt = spans.subMap(start(around.minus(window)), true, start(around.plus(LAG)), true);
        lookedAt.descendingMap().forEach((start, span) -> {
            var numbers = span.table.numbers(band);
            for (int i = numbers.length - 1; i >= 0; i--) {
                var entry = entry(start, numbers[i]);
                if (entry != null && isWithin(entry, around)) {
                    newest.add(entry);
                }
            }
        });
        return newest;
    }

    /** Null where the store has dropped it already. */
    private @Nullable IndexEntry entry(long start, int number) {
        // A span has fewer entries than milliseconds.
        return fetched.computeIfAbsent(start + number, key -> store.fetch(number, start));
    }

    private boolean isWithin(IndexEntry entry, Instant around) {
        return Duration.between(entry.seenAt(), around).abs().compareTo(window) <= 0;
    }

    @Override
    public void add(List<Band> bands, IndexEntry entry) {
        fetched.clear();
        long start = start(entry.seenAt());
        var span = span(start);
        int number = span.last + 1;
        store.put(number, entry, start);
        int full = span.add(number, bands);
        for (int i = 0; i < full; i++) {
            meters.outcome("band_full");
        }
        spans.headMap(start(Instant.ofEpochMilli(spans.lastKey()).minus(window).minus(LAG)))
                .clear();
    }

    private Span span(long start) {
        return spans.computeIfAbsent(start, none -> new Span());
    }

    private static long start(Instant at) {
        long span = SPAN.toMillis();
        return Math.max(0, Math.floorDiv(at.toEpochMilli(), span) * span);
    }

    /** Entries of all spans. */
    long size() {
        return spans.values().stream().mapToLong(span -> span.last).sum();
    }

    /** Memory that the bands take. */
    long bytes() {
        return spans.values().stream().mapToLong(span -> span.table.bytes()).sum();
    }

    private static final class Span {
        final BandTable table = new BandTable();
        int last;

        /** @return how many of the bands were full */
        int add(int number, List<Band> bands) {
            last = number;
            int full = 0;
            for (var band : bands) {
                full += table.add(band, number) ? 0 : 1;
            }
            return full;
        }
    }
}
