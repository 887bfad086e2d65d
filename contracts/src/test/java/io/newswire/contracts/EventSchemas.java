package io.newswire.contracts;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Which record each schema describes, by the schema's name. */
final class EventSchemas {
    static final Map<String, Class<?>> RECORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("article", Article.class),
            Map.entry("article-link", ArticleLink.class),
            Map.entry("dead-letter-cause", DeadLetterCause.class),
            Map.entry("errand", Errand.class),
            Map.entry("feed-delivery", FeedDelivery.class),
            Map.entry("feed-settings", FeedSettings.class),
            Map.entry("feed-status", FeedStatus.class),
            Map.entry("fetch-request", FetchRequest.class),
            Map.entry("fetch-result", FetchResult.class),
            Map.entry("page-exchange", PageExchange.class),
            Map.entry("page-metadata", PageMetadata.class),
            Map.entry("redrive", Redrive.class),
            Map.entry("reprocess-run", ReprocessRun.class),
            Map.entry("story", Story.class),
            Map.entry("story-move", StoryMove.class),
            Map.entry("story-place", StoryPlace.class)));

    private EventSchemas() {}

    static Class<?> record(String schema) {
        return Objects.requireNonNull(RECORDS.get(schema), schema);
    }

    static String id(String schema) {
        return "urn:newswire:schema:" + schema + ":" + EventType.SCHEMA_VERSION;
    }
}
