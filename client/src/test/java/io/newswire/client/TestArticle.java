package io.newswire.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.contracts.Article;
import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An article that is small, and its records as the enrich service writes them. */
record TestArticle(
        String id,
        int revision,
        @Nullable String language,
        @Nullable String story) {
    static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final String SOURCE = "/newswire/enrich-service";

    static TestArticle of(String id) {
        return new TestArticle(id, 1, "en", id);
    }

    TestArticle revision(int number) {
        return new TestArticle(id, number, language, story);
    }

    TestArticle language(@Nullable String tag) {
        return new TestArticle(id, revision, tag, story);
    }

    TestArticle story(@Nullable String of) {
        return new TestArticle(id, revision, language, of);
    }

    Article article() {
        return JsonCodec.of(Article.class).decode(json().getBytes(UTF_8));
    }

    private String json() {
        return """
                {"id": "%s", "revision": %d, "url": "https://www.news.example/%s", "headline": "Headline of %s",
                 "publisher": {"name": "The News"}, "feedUrl": "https://news.example/feed", %s %s
                 "articleBody": "Text.", "wordCount": 1, "contentDigest": "d", "extractorVersion": 1,
                 "fetchedAt": "2026-11-24T09:59:00Z", "enrichedAt": "%s"}
                """.formatted(id, revision, id, id, field("inLanguage", language), field("story", story), AT);
    }

    private static String field(String name, @Nullable String value) {
        return value == null ? "" : "\"" + name + "\": \"" + value + "\",";
    }

    ProducerRecord<byte[], byte[]> on(Topic topic) {
        var type = revision == 1 ? EventType.ARTICLE_PUBLISHED : EventType.ARTICLE_REVISED;
        return record(topic, id, JsonCodec.of(Article.class).encode(article()), type, id + ":" + revision);
    }

    /** The deletion behind this revision. */
    ProducerRecord<byte[], byte[]> deletionOn(Topic topic) {
        return record(topic, id, null, EventType.ARTICLE_DELETED, id + ":" + revision + ":deleted");
    }

    static ProducerRecord<byte[], byte[]> record(
            Topic topic, String key, byte @Nullable [] value, EventType type, String eventId) {
        var record = new ProducerRecord<byte[], byte[]>(topic.topicName(), key.getBytes(UTF_8), value);
        EventMetadata.of(type, SOURCE, eventId, key, AT)
                .headers(EventMetadata.JSON)
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }

    /** With another header of the name in place of its own. */
    static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> record, String name, String text) {
        record.headers().remove(name).add(name, text.getBytes(UTF_8));
        return record;
    }
}
