package io.newswire.store.console;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Block;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.query.ArticleDetail;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One revision of an article, as its page shows it. */
record ArticleView(Article article, ArticleDetail detail) {
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);

    static ArticleView of(ArticleDetail detail) {
        return new ArticleView(ARTICLE.decode(detail.document().getBytes(StandardCharsets.UTF_8)), detail);
    }

    String authors() {
        return article.author().stream().map(Article.Author::name).collect(Collectors.joining(", "));
    }

    List<Article.Author> describedAuthors() {
        return article.author().stream()
                .filter(author -> author.description() != null)
                .toList();
    }

    @Nullable
    String publisher() {
        var publisher = article.publisher();
        return publisher == null ? null : publisher.name();
    }

    String published() {
        var date = article.datePublished();
        return date == null ? "undated" : Format.date(date);
    }

    /** The blocks, or the paragraphs of the body where there are none. */
    List<Block> blocks() {
        if (!article.blocks().isEmpty()) {
            return article.blocks();
        }
        return Arrays.stream(article.articleBody().split("\n{2,}"))
                .filter(text -> !text.isBlank())
                .map(text -> new Block(Block.Kind.PARAGRAPH, text))
                .toList();
    }

    List<Field> fields() {
        return Fields.of(article);
    }

    boolean isNewest() {
        return detail.revisions().getFirst().revision() == detail.revision();
    }

    /**
     * A field with where it came from.
     *
     * @param source null where that is not known
     */
    record Field(
            String name,
            String value,
            @Nullable String link,
            @Nullable String source,
            @Nullable Double confidence) {}
}
