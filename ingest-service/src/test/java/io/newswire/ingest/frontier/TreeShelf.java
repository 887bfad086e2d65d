package io.newswire.ingest.frontier;

import io.newswire.contracts.JsonCodec;
import io.newswire.ingest.robots.RobotsRecord;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A shelf in memory. It keeps JSON, so that whatever is put there must come back from it whole. */
final class TreeShelf<V> implements Shelf<V> {
    private final JsonCodec<V> codec;
    private final TreeMap<String, byte[]> entries = new TreeMap<>();

    TreeShelf(Class<V> type) {
        codec = JsonCodec.of(type);
    }

    static Shelves shelves() {
        return new Shelves(
                new TreeShelf<>(HostState.class),
                new TreeShelf<>(FeedState.class),
                new TreeShelf<>(Job.class),
                new TreeShelf<>(Seen.class),
                new TreeShelf<>(RobotsRecord.class),
                new TreeShelf<>(ErrandOut.class));
    }

    @Override
    public @Nullable V get(String key) {
        var json = entries.get(key);
        return json == null ? null : codec.decode(json);
    }

    @Override
    public void put(String key, V value) {
        var json = codec.encode(value);
        if (!codec.decode(json).equals(value)) {
            throw new AssertionError(value + " does not come back from its JSON");
        }
        entries.put(key, json);
    }

    @Override
    public void remove(String key) {
        entries.remove(key);
    }

    @Override
    public List<Entry<V>> page(String from, String to, int limit) {
        return entries.subMap(from, to).entrySet().stream()
                .limit(limit)
                .map(entry -> new Entry<>(entry.getKey(), codec.decode(entry.getValue())))
                .toList();
    }
}
