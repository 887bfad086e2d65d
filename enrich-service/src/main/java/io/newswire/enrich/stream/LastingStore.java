package io.newswire.enrich.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * Values of one partition, each under the time of its last change: the store drops whole segments of the past, and no value
 * needs to be looked at to be forgotten.
 *
 * @param lasting how long a value is known after its last change
 */
record LastingStore<V>(WindowStore<String, V> store, Duration lasting) {
    /**
     * What is kept under a key.
     *
     * @param value null where nothing is
     * @param at epoch milliseconds that it is kept under, null where nothing is
     */
    record Kept<V>(@Nullable V value, @Nullable Long at) {}

    Kept<V> get(String key, Instant now) {
        try (var kept = store.backwardFetch(key, since(now), Long.MAX_VALUE)) {
            if (!kept.hasNext()) {
                return new Kept<>(null, null);
            }
            var newest = kept.next();
            return new Kept<>(newest.value, newest.key);
        }
    }

    /** One that is what was known keeps its time, so that it ends with what it is about. */
    void put(String key, Kept<V> known, @Nullable V value, Instant now) {
        if (value == null ? known.value() == null : value.equals(known.value())) {
            return;
        }
        long at = now.toEpochMilli();
        if (known.at() != null && (known.at() != at || value == null)) {
            store.put(key, null, known.at());
        }
        if (value != null) {
            store.put(key, value, at);
        }
    }

    /** From one key to before another. */
    List<V> between(String from, String to, Instant now) {
        var values = new ArrayList<V>();
        try (var kept = store.fetch(from, to, since(now), Long.MAX_VALUE)) {
            kept.forEachRemaining(each -> values.add(each.value));
        }
        return values;
    }

    private long since(Instant now) {
        return now.minus(lasting).toEpochMilli();
    }
}
