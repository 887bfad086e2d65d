package io.newswire.cli.client;

import io.newswire.contracts.Article;
import java.util.stream.Collectors;

/** An article for reading in a terminal. */
final class ArticleText {
    private ArticleText() {}

    static String of(Article article) {
        var text = new StringBuilder(article.headline()).append('\n');
        field(text, "id", article.id() + ", revision " + article.revision());
        field(text, "url", article.url());
        field(
                text,
                "author",
                article.author().stream().map(Article.Author::name).collect(Collectors.joining(", ")));
        field(text, "published", article.datePublished());
        field(text, "section", article.articleSection());
        field(
                text,
                "publisher",
                article.publisher() == null ? null : article.publisher().name());
        field(text, "language", article.inLanguage());
        field(text, "words", article.wordCount());
        var duplicate = article.duplicate();
        field(text, "copy of", duplicate == null ? null : duplicate.of() + " (" + duplicate.kind() + ")");
        return text.append('\n').append(article.articleBody()).append('\n').toString();
    }

    private static void field(StringBuilder text, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            text.append("  ").append(name).append(": ").append(value).append('\n');
        }
    }
}
