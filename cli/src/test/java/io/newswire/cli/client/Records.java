package io.newswire.cli.client;

import io.newswire.contracts.Article;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records as a consumer gets them. */
final class Records {
    static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private Records() {}

    static ConsumerRecord<byte[], byte[]> of(Topic topic, String key, byte @Nullable [] value) {
        return of(topic, key, value, new RecordHeaders());
    }

    static ConsumerRecord<byte[], byte[]> of(Topic topic, String key, byte @Nullable [] value, Headers headers) {
        return new ConsumerRecord<>(
                topic.topicName(),
                2,
                41,
                NOW.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length(),
                value == null ? 0 : value.length,
                key.getBytes(StandardCharsets.UTF_8),
                value,
                headers,
                Optional.empty());
    }

    static Article article(String headline, int revision, Article.@Nullable Duplicate duplicate) {
        return new Article(
                "0123456789abcdef0123456789abcdef",
                revision,
                "http://a.example/1",
                headline,
                null,
                List.of(Article.Author.named("Ada Quist")),
                null,
                null,
                null,
                List.of(),
                new Article.Publisher("The Harbour Post", null),
                null,
                null,
                null,
                "en",
                null,
                null,
                null,
                "One.\n\nTwo.",
                List.of(),
                Article.Completeness.COMPLETE,
                List.of(),
                List.of(),
                2,
                "00",
                duplicate,
                null,
                Map.of(),
                1,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                NOW,
                NOW);
    }
}
