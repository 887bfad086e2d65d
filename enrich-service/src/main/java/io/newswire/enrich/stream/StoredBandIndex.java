package io.newswire.enrich.stream;

import io.newswire.enrich.duplicates.Band;
import io.newswire.enrich.duplicates.BandIndex;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The bands of one shard in a window store: all entries of a band in one span of time lie under one key. So a look at a band
 * is a few gets, which the store's Bloom filters answer without touching the disk where the band is empty, as nearly all
 * are. A range scan has to look into every run of the store.
 */
record StoredBandIndex(WindowStore<String, List<IndexEntry>> store, Duration window, StageMeters meters)
        implements BandIndex {
    /**
     * Entries under one key. It does not follow the window, so that what was written is found whatever the window is set
     * to later. Part of the stored format.
     */
    static final Duration SPAN = Duration.ofDays(7);

    /**
     * A band with more in one span is one of texts that all resemble each other: its first, which the others repeat, and
     * its newest speak for those between. Each new one rewrites them all, so they are few.
     */
    static final int MOST_PER_SPAN = 16;

    /** One article may be seen so much later than another that comes in after it, while probes of its partition lag. */
    private static final Duration LAG = Duration.ofDays(1);

    @Override
    public List<IndexEntry> newest(Band band, Instant around) {
        var newest = new ArrayList<IndexEntry>();
        long oldest = start(around.minus(window));
        for (long start = start(around.plus(LAG)); start >= oldest; start -= SPAN.toMillis()) {
            kept(band, start).reversed().stream()
                    .filter(entry -> isWithin(entry, around))
                    .forEach(newest::add);
        }
        return newest;
    }

    private boolean isWithin(IndexEntry entry, Instant around) {
        return Duration.between(entry.seenAt(), around).abs().compareTo(window) <= 0;
    }

    @Override
    public void add(Band band, IndexEntry entry) {
        long start = start(entry.seenAt());
        var entries = new ArrayList<>(kept(band, start));
        entries.add(entry);
        if (entries.size() > MOST_PER_SPAN) {
            entries.remove(MOST_PER_SPAN / 2);
            meters.outcome("band_full");
        }
        store.put(band.key(), entries, start);
    }

    private List<IndexEntry> kept(Band band, long start) {
        return Objects.requireNonNullElse(store.fetch(band.key(), start), List.of());
    }

    private static long start(Instant at) {
        long span = SPAN.toMillis();
        return Math.max(0, Math.floorDiv(at.toEpochMilli(), span) * span);
    }
}
