package io.newswire.enrich.duplicates;

import java.time.Instant;
import java.util.List;

/** Where one shard of the index is kept: the entries of each band within the window, up to a bound. */
public interface BandIndex {
    /** Says which bands will be looked at next. */
    default void expect(List<Band> bands) {}

    /** Those within the window before and after this time, those that came last first, as many as the bound allows. */
    List<IndexEntry> newest(Band band, Instant around);

    /**
     * From now on, what comes later is not taken for a copy of the article's revisions before this one.
     *
     * @param bands of such a revision that belong to this shard
     */
    void supersede(List<Band> bands, IndexEntry by);

    /** @param bands of the entry that belong to this shard; there may be none */
    void add(List<Band> bands, IndexEntry entry);
}
