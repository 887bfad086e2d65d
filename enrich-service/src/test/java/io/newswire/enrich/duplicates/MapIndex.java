package io.newswire.enrich.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An index in memory; its shards do not overlap, so one map holds them all. */
public record MapIndex(Map<Band, List<IndexEntry>> entries) implements BandIndex {
    @Override
    public List<IndexEntry> newest(Band band, Instant around) {
        return List.copyOf(entries.getOrDefault(band, List.of()));
    }

    @Override
    public void supersede(List<Band> bands, IndexEntry by) {
        bands.forEach(band -> entries.getOrDefault(band, List.of())
                .replaceAll(
                        known -> known.supersededAt() == null && known.isBefore(by) ? known.superseded(by) : known));
    }

    @Override
    public void add(List<Band> bands, IndexEntry entry) {
        bands.forEach(
                band -> entries.computeIfAbsent(band, b -> new ArrayList<>()).add(entry));
    }
}
