package io.newswire.store.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.query.FoundArticle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON Feed, version 1.1 (jsonfeed.org). */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String home,
        @JsonProperty("feed_url") String self,
        @JsonProperty("next_url") @Nullable String next,
        List<Item> items) {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";
    private static final JsonCodec<JsonFeed> JSON = JsonCodec.of(JsonFeed.class);

    JsonFeed {
        items = List.copyOf(items);
    }

    record Author(String name) {}

    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String content,
            @JsonProperty("date_published") @Nullable Instant published,
            @JsonProperty("date_modified") Instant modified,
            List<Author> authors,
            List<String> tags,
            @Nullable String language) {
        Item {
            authors = List.copyOf(authors);
            tags = List.copyOf(tags);
        }
    }

    static byte[] write(Feed feed) {
        var items = feed.items().stream().map(article -> item(feed, article)).toList();
        return JSON.encode(new JsonFeed(VERSION, feed.title(), feed.home(), feed.self(), feed.next(), items));
    }

    private static Item item(Feed feed, FoundArticle article) {
        var section = article.articleSection();
        return new Item(
                Feed.ARTICLE_ID + article.id(),
                feed.pageOf(article),
                article.headline(),
                Feed.summary(article),
                Feed.published(article),
                article.storedAt(),
                Feed.authors(article).stream().map(Author::new).toList(),
                section == null ? List.of() : List.of(section),
                article.inLanguage());
    }
}
