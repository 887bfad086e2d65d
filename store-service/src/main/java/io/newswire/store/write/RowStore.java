package io.newswire.store.write;

import java.util.List;

/** Where rows are kept. */
interface RowStore {
    /**
     * All rows or none, in one transaction; storing a row again changes nothing. No rows at all asks whether the store
     * takes writes.
     *
     * @throws RuntimeException when nothing was stored
     */
    Stored store(List<Row> rows);
}
