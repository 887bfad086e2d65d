package io.newswire.store.write;

import java.util.List;
import java.util.Set;

/** Where rows are kept. */
interface RowStore {
    /**
     * All rows or none, in one transaction; storing a row again changes nothing. No rows at all asks whether the store
     * takes writes.
     *
     * @return the revisions that were not there before
     * @throws RuntimeException when nothing was stored
     */
    Set<RevisionKey> store(List<Row> rows);
}
