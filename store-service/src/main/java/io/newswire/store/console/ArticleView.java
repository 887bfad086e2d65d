package io.newswire.store.console;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Block;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.query.ArticleDetail;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
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
        return article.author().stream()
                .map(ArticleView::signed)
                .map(Format::name)
                .collect(Collectors.joining(", "));
    }

    /** The name, and what the author did where that is known. */
    static String signed(Article.Author author) {
        return author.role() == null ? author.name() : author.name() + " (" + author.role() + ")";
    }

    /** What is to be said where the page did not hold the whole article; null where it did. */
    @Nullable
    String shortcoming() {
        return switch (article.completeness()) {
            case COMPLETE -> null;
            case TRUNCATED -> "The page ends before the article does.";
            case PAYWALLED -> "The rest of the article is for subscribers.";
            case CONSENT_WALL -> "The page asks for consent or a login; this may not be the article.";
            case ERROR_PAGE -> "The page says that something went wrong; this is hardly an article.";
            case LISTING -> "The page lists other articles; this is hardly one itself.";
        };
    }

    /** The entities of a kind, the most often named first. */
    List<Article.Entity> entities(Article.Entity.Kind kind) {
        return article.entities().stream()
                .filter(entity -> entity.kind() == kind)
                .sorted(Comparator.comparingInt(
                                (Article.Entity entity) -> entity.mentions().size())
                        .reversed())
                .toList();
    }

    List<Article.Author> describedAuthors() {
        return article.author().stream()
                .filter(author -> author.description() != null)
                .toList();
    }

    @Nullable
    String publisher() {
        var publisher = article.publisher();
        return publisher == null ? null : Format.name(publisher.name());
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

    /** Null where nobody else tells it. */
    @Nullable
    String storyLink() {
        var story = detail.story();
        if (story == null || detail.storyMemberCount() < 2 || detail.deletedAt() != null) {
            return null;
        }
        return Links.story(story);
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
