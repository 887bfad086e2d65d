package io.newswire.ingest.frontier;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A shelf in a state store, whose changelog keeps it. */
final class KafkaShelf<V> implements Shelf<V> {
    private final KeyValueStore<String, V> store;

    KafkaShelf(KeyValueStore<String, V> store) {
        this.store = store;
    }

    @Override
    public @Nullable V get(String key) {
        return store.get(key);
    }

    @Override
    public void put(String key, V value) {
        store.put(key, value);
    }

    @Override
    public void remove(String key) {
        store.delete(key);
    }

    @Override
    public List<Entry<V>> page(String from, String to, int limit) {
        var page = new ArrayList<Entry<V>>();
        try (var entries = store.range(from, to)) {
            while (page.size() < limit && entries.hasNext()) {
                var entry = entries.next();
                page.add(new Entry<>(entry.key, entry.value));
            }
        }
        return page;
    }
}
