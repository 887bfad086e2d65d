package io.newswire.ingest.feed;

import io.newswire.contracts.NewsDate;
import io.newswire.ingest.feed.Parsed.ParsedFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From JSON Feed's fields to ours. What has another type than it should is as good as missing. */
final class JsonFeedMapper {
    private static final int MAX_HUBS = 20;
    private static final int MAX_VALUES = 500;

    private final BaseUrls bases;
    private final DateFields dates;
    private final Problems problems;

    JsonFeedMapper(String feedUrl, Problems problems) {
        this.bases = new BaseUrls(feedUrl, null);
        this.dates = new DateFields(problems);
        this.problems = problems;
    }

    ParsedFeed feed(String format, JsonNode feed, List<JsonNode> given, int leftOut) {
        var items = given.stream().filter(JsonNode::isObject).map(this::item).toList();
        if (items.size() < given.size()) {
            int others = given.size() - items.size();
            problems.add(others == 1 ? "1 entry is no object" : others + " entries are no objects");
        }
        int lost = leftOut + given.size() - items.size();
        return new PipelineEntries(head(feed, items), true, problems).feed(format, hints(feed), items, lost);
    }

    /** The format has no date of the feed: it is that of its first entry. */
    private FeedHead head(JsonNode feed, List<FeedItem> items) {
        return new FeedHead(
                text(feed, "title", false),
                link(feed, "home_page_url"),
                text(feed, "description", false),
                string(feed, "language"),
                items.isEmpty() ? null : items.getFirst().published(),
                items.isEmpty() ? null : items.getFirst().updated(),
                authors(feed),
                List.of(),
                null,
                null,
                link(feed, "icon", "favicon"));
    }

    private FeedHints hints(JsonNode feed) {
        var hubs = values(feed.path("hubs"))
                .map(hub -> link(hub, "url"))
                .filter(Objects::nonNull)
                .limit(MAX_HUBS)
                .toList();
        return new FeedHints(
                null, Set.of(), Set.of(), null, null, hubs, link(feed, "feed_url"), link(feed, "next_url"), null);
    }

    private FeedItem item(JsonNode item) {
        var html = text(item, "content_html", true);
        var link = link(item, "url", "external_url");
        var id = string(item, "id");
        return new FeedItem(
                text(item, "title", false),
                link == null ? BaseUrls.ofWeb(id) : link,
                id,
                date(item, "date_published"),
                date(item, "date_modified"),
                authors(item),
                values(item.path("tags"))
                        .map(JsonFeedMapper::string)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                text(item, "summary", false),
                html == null ? text(item, "content_text", false) : html,
                string(item, "language"),
                link(item, "image", "banner_image"),
                enclosures(item),
                null);
    }

    private List<FeedEnclosure> enclosures(JsonNode item) {
        var found = new ArrayList<FeedEnclosure>();
        values(item.path("attachments")).forEach(file -> {
            var url = link(file, "url");
            if (url != null) {
                var length = FeedMedia.length(string(file, "size_in_bytes"));
                found.add(new FeedEnclosure(url, string(file, "mime_type"), length));
            }
        });
        return found;
    }

    /** One {@code author} in version 1.0, a list since 1.1. */
    private static List<FeedPerson> authors(JsonNode of) {
        return Stream.concat(values(of.path("authors")), Stream.of(of.path("author")))
                .map(author -> string(author, "name"))
                .map(FeedPersons::parse)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable NewsDate date(JsonNode item, String name) {
        var value = string(item, name);
        return value == null ? null : dates.of(name, value);
    }

    private @Nullable String link(JsonNode of, String... names) {
        for (var name : names) {
            var link = bases.link(string(of, name));
            if (link != null) {
                return link;
            }
        }
        return null;
    }

    private static @Nullable FeedText text(JsonNode of, String name, boolean markup) {
        var value = string(of, name);
        return value == null ? null : new FeedText(value, markup);
    }

    private static @Nullable String string(JsonNode of, String name) {
        return string(of.path(name));
    }

    /** Numbers are taken too: an id is one often enough. */
    private static @Nullable String string(JsonNode value) {
        if (!value.isString() && !value.isIntegralNumber()) {
            return null;
        }
        var text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }

    private static Stream<JsonNode> values(JsonNode list) {
        return list.isArray() ? list.valueStream().limit(MAX_VALUES) : Stream.of();
    }
}
