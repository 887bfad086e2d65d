package io.newswire.contracts;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Which record each schema describes, by the schema's name. */
final class EventSchemas {
    static final Map<String, Class<?>> RECORDS = new TreeMap<>(Map.of(
            "article", Article.class,
            "article-link", ArticleLink.class,
            "dead-letter-cause", DeadLetterCause.class,
            "errand", Errand.class,
            "feed-delivery", FeedDelivery.class,
            "feed-settings", FeedSettings.class,
            "feed-status", FeedStatus.class,
            "fetch-request", FetchRequest.class,
            "fetch-result", FetchResult.class,
            "page-metadata", PageMetadata.class));

    private EventSchemas() {}

    static Class<?> record(String schema) {
        return Objects.requireNonNull(RECORDS.get(schema), schema);
    }

    static String id(String schema) {
        return "urn:newswire:schema:" + schema + ":" + EventType.SCHEMA_VERSION;
    }
}
