package io.newswire.store.write;

/** What follows when a chunk could not be stored. */
sealed interface NextStep {
    /** Halve the chunk: one of its rows is to blame, or there are too many of them. */
    record Split() implements NextStep {}

    /** The chunk is one row, and the database will never take it. */
    record Refuse() implements NextStep {}

    /** Nothing is wrong with the rows: the same chunk again, later. */
    record Wait() implements NextStep {}
}
