package io.newswire.store.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the articles that were found.
 *
 * @param next the cursor of the page after, null when this is the last
 * @param similar words that were looked for beside those asked, because nothing fits these; null where something does
 */
public record FoundPage(
        List<FoundArticle> items,
        @Nullable String next,
        @Nullable List<String> similar) {
    static final FoundPage NONE = new FoundPage(List.of(), null, null);

    public FoundPage {
        items = List.copyOf(items);
        similar = similar == null ? null : List.copyOf(similar);
    }

    FoundPage similar(List<String> words) {
        return new FoundPage(items, next, words);
    }
}
