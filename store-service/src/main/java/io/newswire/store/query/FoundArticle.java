package io.newswire.store.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list: what its newest revision says, without its body.
 *
 * @param datePublished as exact as the publisher gave it
 * @param inLanguage primary subtag
 * @param listedAt what lists are ordered by: when it was published, or fetched where that is unknown or would be the future
 * @param completeness of its page, in upper case; null while one of before is not indexed yet
 * @param story id of the story that it is part of, null where no one said
 * @param snippet where the words were found, or the beginning
 * @param rank how well it fits the words, null where there are none
 */
public record FoundArticle(
        String id,
        int revision,
        @Nullable String url,
        String headline,
        List<String> authors,
        @Nullable String datePublished,
        Instant listedAt,
        @Nullable String articleSection,
        @Nullable String publisher,
        @Nullable String inLanguage,
        int wordCount,
        @Nullable String completeness,
        @Nullable Copy duplicate,
        @Nullable String story,
        @Nullable String feedUrl,
        Instant fetchedAt,
        Instant enrichedAt,
        Instant storedAt,
        List<Excerpt> snippet,
        @Nullable Float rank) {
    public FoundArticle {
        authors = List.copyOf(authors);
        snippet = List.copyOf(snippet);
    }

    /**
     * That it repeats an earlier article.
     *
     * @param kind EXACT or NEAR
     */
    public record Copy(String kind, String of, double similarity) {}

    /** A piece of a snippet; {@code match} where it is one of the words. */
    public record Excerpt(String text, boolean match) {}
}
