package io.newswire.ingest.frontier;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names in the order of their times, one time each. In memory: it is derived from the shelves. Not thread-safe. */
final class Agenda {
    private record Item(Instant at, String name) {}

    private final TreeSet<Item> inOrder =
            new TreeSet<>(Comparator.comparing(Item::at).thenComparing(Item::name));
    private final Map<String, Item> byName = new HashMap<>();

    /** Replaces the name's earlier time. */
    void put(String name, Instant at) {
        remove(name);
        var item = new Item(at, name);
        byName.put(name, item);
        inOrder.add(item);
    }

    /** Keeps the name's earlier time where it has one. */
    void putEarlier(String name, Instant at) {
        var known = byName.get(name);
        if (known == null || at.isBefore(known.at())) {
            put(name, at);
        }
    }

    void remove(String name) {
        var item = byName.remove(name);
        if (item != null) {
            inOrder.remove(item);
        }
    }

    /** Takes the first whose time has come, null where none has. */
    @Nullable
    String take(Instant now) {
        if (inOrder.isEmpty() || inOrder.first().at().isAfter(now)) {
            return null;
        }
        var name = inOrder.first().name();
        remove(name);
        return name;
    }

    int size() {
        return byName.size();
    }

    void clear() {
        inOrder.clear();
        byName.clear();
    }
}
