package io.newswire.store.write;

/**
 * A revision and where it goes.
 *
 * @param part of the tables
 * @param newest of the revisions of its article in the batch
 */
record PlacedRow(ArticleRow row, long part, boolean newest) {}
