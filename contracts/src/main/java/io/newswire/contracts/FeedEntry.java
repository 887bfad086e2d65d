package io.newswire.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed said of an article: hints, not facts. Field names follow schema.org.
 *
 * @param guid the entry's own id (RSS {@code guid}, Atom {@code id})
 * @param description summary, as plain text
 */
public record FeedEntry(
        @Nullable String guid,
        @Nullable String headline,
        List<String> authors,
        @Nullable NewsDate datePublished,
        @Nullable NewsDate dateModified,
        List<String> categories,
        @Nullable String description,
        @Nullable String inLanguage,
        @Nullable String feedTitle) {

    public FeedEntry {
        authors = authors == null ? List.of() : List.copyOf(authors);
        categories = categories == null ? List.of() : List.copyOf(categories);
    }
}
