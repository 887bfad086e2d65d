package io.newswire.store;

import io.newswire.contracts.Article;
import io.newswire.contracts.NewsDate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Articles for tests: a plain one, varied by its withers. */
public record TestArticle(
        String id,
        int revision,
        String headline,
        String body,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable String published,
        Article.@Nullable Duplicate duplicate,
        Instant enrichedAt,
        String url,
        @Nullable String feed) {
    public static final Instant FETCHED = Instant.parse("2026-11-20T10:00:00Z");

    public static TestArticle of(String id) {
        return new TestArticle(
                id,
                1,
                "Headline of " + id,
                "Body of " + id + ".",
                "en",
                "The Herald",
                "2026-11-19T08:00:00Z",
                null,
                FETCHED.plusSeconds(2),
                "https://news.example/" + id,
                "https://news.example/feed.xml");
    }

    public TestArticle revision(int value) {
        return new TestArticle(
                id, value, headline, body, language, publisher, published, duplicate, enrichedAt, url, feed);
    }

    public TestArticle headline(String value) {
        return new TestArticle(
                id, revision, value, body, language, publisher, published, duplicate, enrichedAt, url, feed);
    }

    public TestArticle body(String value) {
        return new TestArticle(
                id, revision, headline, value, language, publisher, published, duplicate, enrichedAt, url, feed);
    }

    public TestArticle language(@Nullable String value) {
        return new TestArticle(
                id, revision, headline, body, value, publisher, published, duplicate, enrichedAt, url, feed);
    }

    public TestArticle publisher(@Nullable String value) {
        return new TestArticle(
                id, revision, headline, body, language, value, published, duplicate, enrichedAt, url, feed);
    }

    public TestArticle published(@Nullable String value) {
        return new TestArticle(
                id, revision, headline, body, language, publisher, value, duplicate, enrichedAt, url, feed);
    }

    public TestArticle copyOf(String other, Article.Duplicate.Kind kind, double similarity) {
        var copy = new Article.Duplicate(kind, other, similarity);
        return new TestArticle(
                id, revision, headline, body, language, publisher, published, copy, enrichedAt, url, feed);
    }

    public TestArticle enriched(Instant value) {
        return new TestArticle(
                id, revision, headline, body, language, publisher, published, duplicate, value, url, feed);
    }

    public TestArticle url(String value) {
        return new TestArticle(
                id, revision, headline, body, language, publisher, published, duplicate, enrichedAt, value, feed);
    }

    public TestArticle feed(@Nullable String value) {
        return new TestArticle(
                id, revision, headline, body, language, publisher, published, duplicate, enrichedAt, url, value);
    }

    public Article build() {
        return new Article(
                id,
                revision,
                url,
                headline,
                null,
                List.of(
                        Article.Author.named("Ada Reporter"),
                        Article.Author.named("Ben Writer").describedAs("our correspondent")),
                published == null ? null : NewsDate.parse(published),
                null,
                "World",
                List.of("first", "second"),
                publisher == null ? null : new Article.Publisher(publisher, "https://news.example/"),
                null,
                null,
                null,
                language,
                null,
                null,
                null,
                body,
                List.of(new Article.Block(Article.Block.Kind.PARAGRAPH, body)),
                Article.Completeness.COMPLETE,
                List.of(),
                List.of(),
                body.split(" ").length,
                "digest-" + id + "-" + revision,
                duplicate,
                duplicate == null ? id : duplicate.of(),
                Map.of("headline", new Article.Provenance("json-ld", 0.95)),
                1,
                List.of(),
                null,
                List.of(),
                feed,
                FETCHED.minusSeconds(60),
                FETCHED.minusSeconds(1),
                FETCHED,
                enrichedAt);
    }
}
