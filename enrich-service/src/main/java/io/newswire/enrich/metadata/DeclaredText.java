package io.newswire.enrich.metadata;

import io.newswire.enrich.text.Declared;
import org.jspecify.annotations.Nullable;

/** Reads what the JSON-LD of a page says of its article's text. */
final class DeclaredText {
    private DeclaredText() {}

    static Declared of(LinkedArticle article, @Nullable Found<Boolean> free) {
        return new Declared(
                article.kind(),
                article.paragraphs("articleBody"),
                LiveBlog.of(article),
                article.number("wordCount"),
                free == null ? null : free.value(),
                article.paidParts());
    }
}
