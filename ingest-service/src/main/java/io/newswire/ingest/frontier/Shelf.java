package io.newswire.ingest.frontier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sorted place for state of one kind, in the order of the keys' bytes. What is put here outlives the process.
 *
 * @param <V> immutable
 */
interface Shelf<V> {
    /** Above every key: no host, id or URL starts with it. */
    String END = "\uFFFD";

    record Entry<V>(String key, V value) {}

    @Nullable
    V get(String key);

    void put(String key, V value);

    /** Does nothing where there is none. */
    void remove(String key);

    /** The first {@code limit} entries whose keys are at least {@code from} and below {@code to}, in order. */
    List<Entry<V>> page(String from, String to, int limit);
}
