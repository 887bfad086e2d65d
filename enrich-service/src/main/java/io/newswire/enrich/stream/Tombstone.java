package io.newswire.enrich.stream;

/**
 * Stands for a record without a value on its way to where its topic is told.
 *
 * @param of what the topic holds besides
 */
record Tombstone(Class<?> of) {}
