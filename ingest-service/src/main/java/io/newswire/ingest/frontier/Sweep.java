package io.newswire.ingest.frontier;

import java.util.function.Predicate;

/**
 * Removes what is old from a shelf, a few entries at a time, round and round: no run takes long, and none needs to see
 * everything. At 200 entries a second a round over 10 million links takes 14 hours: next to a retention of 90 days it does
 * not matter that a link may be forgotten so much later.
 */
final class Sweep<V> {
    private final Shelf<V> shelf;
    private String from = "";

    Sweep(Shelf<V> shelf) {
        this.shelf = shelf;
    }

    /** Looks at the next entries and removes those that are old. */
    void step(int entries, Predicate<V> old) {
        var page = shelf.page(from, Shelf.END, entries);
        for (var entry : page) {
            if (old.test(entry.value())) {
                shelf.remove(entry.key());
            }
        }
        from = page.size() < entries ? "" : page.getLast().key() + " ";
    }
}
