package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Author;
import io.newswire.contracts.Article.Publisher;
import io.newswire.contracts.NewsDate;
import io.newswire.enrich.text.Declared;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article; a field that it does not say is null.
 *
 * @param declared what its JSON-LD says of the article's text
 */
public record Metadata(
        @Nullable Found<String> headline,
        @Nullable Found<String> alternativeHeadline,
        @Nullable Found<List<Author>> author,
        @Nullable Found<NewsDate> datePublished,
        @Nullable Found<NewsDate> dateModified,
        @Nullable Found<String> articleSection,
        @Nullable Found<List<String>> keywords,
        @Nullable Found<Publisher> publisher,
        @Nullable Found<String> url,
        @Nullable Found<String> description,
        @Nullable Found<String> image,
        @Nullable Found<String> inLanguage,
        @Nullable Found<String> dateline,
        @Nullable Found<Boolean> isAccessibleForFree,
        @Nullable Found<String> license,
        Declared declared) {

    /** The same, with what the article says of its author where it has one. */
    public Metadata describingAuthor(@Nullable String description) {
        if (description == null || author == null || author.value().size() != 1) {
            return this;
        }
        var described = author.value().getFirst().describedAs(description);
        return new Metadata(
                headline,
                alternativeHeadline,
                new Found<>(List.of(described), author.provenance()),
                datePublished,
                dateModified,
                articleSection,
                keywords,
                publisher,
                url,
                this.description,
                image,
                inLanguage,
                dateline,
                isAccessibleForFree,
                license,
                declared);
    }
}
