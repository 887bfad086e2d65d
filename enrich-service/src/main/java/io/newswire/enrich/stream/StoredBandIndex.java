package io.newswire.enrich.stream;

import io.newswire.enrich.duplicates.Band;
import io.newswire.enrich.duplicates.BandIndex;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.platform.telemetry.StageMeters;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.WindowStore;

/** The bands of one shard in a window store. */
record StoredBandIndex(WindowStore<String, IndexEntry> store, StageMeters meters) implements BandIndex {
    /** A band with more is one of texts that all resemble each other: its newest speak for the others. */
    static final int MOST_PER_BAND = 200;

    /** The store itself leaves out what is older than its retention. */
    @Override
    public List<IndexEntry> newest(Band band) {
        var newest = new ArrayList<IndexEntry>();
        try (var entries = store.backwardFetch(band.key(), 0, Long.MAX_VALUE)) {
            while (entries.hasNext() && newest.size() < MOST_PER_BAND) {
                newest.add(entries.next().value);
            }
            if (entries.hasNext()) {
                meters.outcome("band_full");
            }
        }
        return newest;
    }

    @Override
    public void add(Band band, IndexEntry entry) {
        store.put(band.key(), entry, entry.seenAt().toEpochMilli());
    }
}
