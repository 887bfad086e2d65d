package io.newswire.enrich.stream;

import static java.util.Comparator.comparingLong;

import io.newswire.enrich.duplicates.Band;
import io.newswire.enrich.duplicates.BandIndex;
import io.newswire.enrich.duplicates.BandTable;
import io.newswire.enrich.duplicates.BandTable.Place;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Sketch;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Duration;
import java.time.Instant;
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

    /** The longest window: no two spans that are kept may have the same place in the table. */
    static final Duration LONGEST_WINDOW = SPAN.multipliedBy(BandTable.SPANS - 3);

    /** One article may be seen so much later than another that comes in after it, while probes of its partition lag. */
    static final Duration LAG = Duration.ofDays(1);

    private final WindowStore<Integer, IndexEntry> store;
    private final Duration window;
    private final StageMeters meters;
    private final BandTable table = new BandTable();
    private volatile Extent extent = new Extent(0, 0);

    /** The last number of each span, by its start in milliseconds. */
    private final TreeMap<Long, Integer> last = new TreeMap<>();

    /** What was fetched since the last one was added: a copy meets its original in many bands. */
    private final Map<Place, IndexEntry> fetched = new HashMap<>();

    /**
     * How large it is.
     *
     * @param entries of all spans
     * @param bytes of memory that the bands take
     */
    record Extent(long entries, long bytes) {}

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
        if (window.compareTo(LONGEST_WINDOW) > 0) {
            throw new IllegalArgumentException(window + " is a longer window than the index has numbers for");
        }
        var index = new StoredBandIndex(store, window, meters);
        index.read(bands);
        return index;
    }

    /** In the order of their numbers within each span, so that full bands keep what they kept before. */
    private void read(Function<Sketch, List<Band>> bands) {
        try (var all = store.all()) {
            while (all.hasNext()) {
                var next = all.next();
                put(next.key.window().start(), next.key.key(), bands.apply(next.value.sketch()));
            }
        }
        measure();
        if (!last.isEmpty()) {
            LOG.info(
                    "index of duplicates: {} earlier articles, {} MiB in memory",
                    extent.entries(),
                    extent.bytes() >> 20);
        }
    }

    @Override
    public void expect(List<Band> bands) {
        table.fetch(bands);
    }

    @Override
    public List<IndexEntry> newest(Band band, Instant around) {
        return table.places(band).stream()
                .sorted(comparingLong(this::startOf)
                        .thenComparing(Place::number)
                        .reversed())
                .map(this::entry)
                .filter(entry -> entry != null && isWithin(entry, around))
                .toList();
    }

    /** Null where the store has dropped it already. */
    private @Nullable IndexEntry entry(Place place) {
        return fetched.computeIfAbsent(place, key -> store.fetch(place.number(), startOf(place)));
    }

    private boolean isWithin(IndexEntry entry, Instant around) {
        return Duration.between(entry.seenAt(), around).abs().compareTo(window) <= 0;
    }

    @Override
    public void supersede(List<Band> bands, IndexEntry by) {
        for (var band : bands) {
            for (var place : table.places(band)) {
                var known = entry(place);
                if (known != null && known.supersededAt() == null && known.isBefore(by)) {
                    var superseded = known.superseded(by);
                    fetched.put(place, superseded);
                    store.put(place.number(), superseded, startOf(place));
                }
            }
        }
    }

    @Override
    public void add(List<Band> bands, IndexEntry entry) {
        fetched.clear();
        if (bands.isEmpty()) {
            return;
        }
        long start = start(entry.seenAt());
        if (!last.isEmpty() && start < border()) {
            // Nobody who comes now can be its copy, and its place may be another span's.
            meters.outcome("too_late");
            return;
        }
        int number = last.getOrDefault(start, 0) + 1;
        store.put(number, entry, start);
        meters.outcome("band_full", put(start, number, bands));
        forgetBefore(border());
        measure();
    }

    /** @return in how many bands one of those between was dropped */
    private long put(long start, int number, List<Band> bands) {
        last.put(start, number);
        var place = new Place(span(start), number);
        return bands.stream().filter(band -> !table.add(band, place)).count();
    }

    /** Start of the oldest span that is of use to what comes now. */
    private long border() {
        return start(Instant.ofEpochMilli(last.lastKey()).minus(window).minus(LAG));
    }

    private void forgetBefore(long start) {
        var past = last.headMap(start);
        past.keySet().forEach(old -> table.drop(span(old)));
        past.clear();
    }

    private static long start(Instant at) {
        return Math.max(0, Math.floorDiv(at.toEpochMilli(), SPAN.toMillis()) * SPAN.toMillis());
    }

    private static int span(long start) {
        return (int) (start / SPAN.toMillis() % BandTable.SPANS);
    }

    /** Of the spans that are kept, no two have the same place in the table. */
    private long startOf(Place place) {
        long newest = last.lastKey();
        return newest - Math.floorMod(span(newest) - place.span(), BandTable.SPANS) * SPAN.toMillis();
    }

    private void measure() {
        long entries = last.values().stream().mapToLong(number -> number).sum();
        extent = new Extent(entries, table.bytes());
    }

    /** As it was after the last change. May be called from any thread. */
    Extent extent() {
        return extent;
    }
}
