package io.newswire.ingest.feed;

import io.newswire.ingest.feed.Parsed.Unparseable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON Feed 1.0 and 1.1, entry by entry: of a document that is cut off or broken the complete ones are kept.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">the specification</a>
 */
final class JsonFeedReader {
    static final int MAX_DEPTH = 90;
    static final int MAX_TOKENS = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build())
            .build();
    private static final Set<String> FIELDS = Set.of(
            "version",
            "title",
            "home_page_url",
            "feed_url",
            "description",
            "next_url",
            "icon",
            "favicon",
            "author",
            "authors",
            "language",
            "hubs");

    private final int maxEntries;
    private final Problems problems;
    private final ObjectNode feed = JSON.createObjectNode();
    private final List<JsonNode> items = new ArrayList<>();
    private int leftOut;
    private boolean listed;

    private JsonFeedReader(int maxEntries, Problems problems) {
        this.maxEntries = maxEntries;
        this.problems = problems;
    }

    static Parsed read(String text, String feedUrl, int maxEntries, Problems problems) {
        var reader = new JsonFeedReader(maxEntries, problems);
        var broken = reader.readUntilBroken(text);
        if (broken != null && reader.items.isEmpty()) {
            return new Unparseable("not-json", broken);
        }
        if (broken != null) {
            problems.add("not well-formed, read up to there: " + broken);
        }
        return reader.isFeed()
                ? reader.parsed(feedUrl)
                : new Unparseable("not-a-feed", "JSON that is no JSON Feed: it has no version of one, and no items");
    }

    /** @return how and where it breaks, null when it is whole */
    private @Nullable String readUntilBroken(String text) {
        try (var parser = JSON.createParser(text)) {
            try {
                read(parser);
                return null;
            } catch (JacksonException e) {
                return JsonPlace.of(parser, e, text.length());
            }
        }
    }

    private void read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("items") && value == JsonToken.START_ARRAY) {
                items(parser);
            } else if (FIELDS.contains(name)) {
                feed.set(name, parser.<JsonNode>readValueAsTree());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void items(JsonParser parser) {
        listed = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() < maxEntries) {
                items.add(parser.readValueAsTree());
            } else {
                parser.skipChildren();
                leftOut++;
            }
        }
    }

    private boolean isFeed() {
        return version().contains("jsonfeed.org")
                || listed && feed.has("title")
                || version().startsWith("1");
    }

    private String version() {
        return feed.path("version").asString("");
    }

    private Parsed parsed(String feedUrl) {
        if (leftOut > 0) {
            problems.add(leftOut + " entries beyond the first " + maxEntries + " were left out");
        }
        var number = version().replaceFirst("^.*/", "");
        var format = "json-feed-" + (number.isBlank() ? "1" : number);
        return new JsonFeedMapper(feedUrl, problems).feed(format, feed, items, leftOut);
    }
}
