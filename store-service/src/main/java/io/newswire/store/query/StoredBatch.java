package io.newswire.store.query;

import java.util.List;

/**
 * Articles in the order of storing.
 *
 * @param items the newest revision of each, oldest first
 * @param position behind all that was looked at, also where nothing of it fitted
 * @param exhausted whether that is all that is stored
 */
public record StoredBatch(List<Item> items, String position, boolean exhausted) {
    public StoredBatch {
        items = List.copyOf(items);
    }

    /** @param position behind this article */
    public record Item(String position, FoundArticle article) {}
}
