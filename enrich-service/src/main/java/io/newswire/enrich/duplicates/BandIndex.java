package io.newswire.enrich.duplicates;

import java.util.List;

/** Where one shard of the index is kept: the entries of each band within the window, up to a bound. */
public interface BandIndex {
    /** Those that came last, as many as the bound allows. */
    List<IndexEntry> newest(Band band);

    void add(Band band, IndexEntry entry);
}
