package io.newswire.store.api;

/**
 * An answer that is written already.
 *
 * @param type media type
 */
@SuppressWarnings("ArrayRecordComponent")
record Content(String type, byte[] bytes) {}
