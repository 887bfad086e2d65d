package io.newswire.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody else's parser makes of a feed, in the four shapes that it writes, as {@code field -> value}. */
final class GoldenFeed {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private GoldenFeed() {}

    static Map<String, Object> fields(String path, JsonNode golden) {
        var feed = new GoldenFeed();
        if (path.contains("parser/atom/")) {
            feed.atom(golden);
        } else if (path.contains("parser/json/")) {
            feed.json(golden);
        } else {
            feed.universal(golden);
        }
        return feed.fields;
    }

    /** Of the universal shape and of RSS. */
    private void universal(JsonNode feed) {
        string("feed.title", feed, "title");
        string("feed.link", feed, "link");
        string("feed.description", feed, "description");
        date("feed.published", feed, "publishedParsed", "pubDateParsed");
        date("feed.updated", feed, "updatedParsed", "lastBuildDateParsed");
        list("feed.categories", named(feed.path("categories"), "value"));
        authors("feed.authors", feed);
        int i = 0;
        for (var item : feed.path("items")) {
            var at = "entry " + i++ + ".";
            string(at + "title", item, "title");
            string(at + "link", item, "link");
            string(
                    at + "id",
                    item.path("guid").isObject() ? item.path("guid") : item,
                    item.path("guid").isObject() ? "value" : "guid");
            string(at + "summary", item, "description");
            string(at + "content", item, "content");
            date(at + "published", item, "publishedParsed", "pubDateParsed");
            date(at + "updated", item, "updatedParsed");
            list(at + "categories", named(item.path("categories"), "value"));
            authors(at + "authors", item);
        }
    }

    private void authors(String field, JsonNode of) {
        var plain = Stream.of("managingEditor", "webMaster", "author")
                .map(of::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .limit(1)
                .toList();
        list(field, plain.isEmpty() ? named(of.path("authors"), "name", "email") : plain);
    }

    private void atom(JsonNode feed) {
        string("feed.title", feed, "title");
        put("feed.link", page(feed));
        string("feed.description", feed, "subtitle");
        date("feed.updated", feed, "updatedParsed");
        list("feed.authors", named(feed.path("authors"), "name", "email"));
        list("feed.categories", named(feed.path("categories"), "label", "term"));
        int i = 0;
        for (var entry : feed.path("entries")) {
            var at = "entry " + i++ + ".";
            string(at + "title", entry, "title");
            put(at + "link", page(entry));
            string(at + "id", entry, "id");
            string(at + "summary", entry, "summary");
            string(at + "content", entry.path("content"), "value");
            date(at + "published", entry, "publishedParsed");
            date(at + "updated", entry, "updatedParsed");
            list(at + "authors", named(entry.path("authors"), "name", "email"));
            list(at + "categories", named(entry.path("categories"), "label", "term"));
        }
    }

    private void json(JsonNode feed) {
        string("feed.title", feed, "title");
        string("feed.link", feed, "home_page_url");
        string("feed.description", feed, "description");
        list("feed.authors", named(feed.has("authors") ? feed.path("authors") : List.of(feed.path("author")), "name"));
        int i = 0;
        for (var item : feed.path("items")) {
            var at = "entry " + i++ + ".";
            string(at + "title", item, "title");
            string(at + "link", item, "url");
            string(at + "id", item, "id");
            string(at + "summary", item, "summary");
            string(at + "content", item, "content_html");
            date(at + "published", item, "date_published");
            date(at + "updated", item, "date_modified");
            list(at + "categories", named(item.path("tags")));
            list(
                    at + "authors",
                    named(item.has("authors") ? item.path("authors") : List.of(item.path("author")), "name"));
        }
    }

    private static @Nullable String page(JsonNode of) {
        for (var link : of.path("links")) {
            if (link.path("rel").asString("alternate").equals("alternate")) {
                return link.path("href").asString();
            }
        }
        return null;
    }

    private static List<String> named(Iterable<JsonNode> list, String... names) {
        var found = new ArrayList<String>();
        for (var one : list) {
            if (one.isString()) {
                found.add(one.asString());
            }
            Stream.of(names)
                    .map(one::path)
                    .filter(JsonNode::isString)
                    .limit(1)
                    .forEach(name -> found.add(name.asString()));
        }
        return found;
    }

    private void string(String field, JsonNode of, String name) {
        put(field, of.path(name).isString() ? of.path(name).asString() : null);
    }

    private void date(String field, JsonNode of, String... names) {
        for (var name : names) {
            if (of.path(name).isString()) {
                put(field, Instant.parse(of.path(name).asString()));
            }
        }
    }

    private void list(String field, List<String> values) {
        put(field, values.isEmpty() ? null : values);
    }

    private void put(String field, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            fields.put(field, value);
        }
    }
}
