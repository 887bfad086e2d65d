package io.newswire.store;

import io.newswire.contracts.Article;
import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records as they come from the topics. */
public final class TestRecords {
    private TestRecords() {}

    public static ConsumerRecord<byte[], byte[]> article(long offset, TestArticle article) {
        return article(offset, article.build());
    }

    public static ConsumerRecord<byte[], byte[]> article(long offset, Article article) {
        var json = JsonCodec.of(Article.class).encode(article);
        return new ConsumerRecord<>(Topic.ARTICLES.topicName(), 0, offset, utf8(article.id()), json);
    }

    public static ConsumerRecord<byte[], byte[]> deletion(long offset, String id, Instant at) {
        var event = EventMetadata.of(EventType.ARTICLE_DELETED, "/test", id + ":deleted", id, at);
        var record = new ConsumerRecord<byte[], byte[]>(Topic.ARTICLES.topicName(), 0, offset, utf8(id), null);
        event.headers(EventMetadata.JSON)
                .forEach((name, value) -> record.headers().add(name, utf8(value)));
        return record;
    }

    public static ConsumerRecord<byte[], byte[]> junk(Topic topic, long offset) {
        return new ConsumerRecord<>(topic.topicName(), 0, offset, utf8("k"), new byte[] {0, -1, -2, '{'});
    }

    public static ConsumerRecord<byte[], byte[]> feed(long offset, String url, Instant updated, int failures) {
        var status = new FeedStatus(
                url,
                FeedStatus.State.ACTIVE,
                null,
                "A feed",
                null,
                updated,
                null,
                null,
                "fetched",
                null,
                failures,
                null,
                12,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                updated);
        return feed(offset, status);
    }

    public static ConsumerRecord<byte[], byte[]> feed(long offset, FeedStatus status) {
        return feed(offset, status.url(), JsonCodec.of(FeedStatus.class).encode(status));
    }

    public static ConsumerRecord<byte[], byte[]> feed(long offset, String url, byte @Nullable [] value) {
        return new ConsumerRecord<>(Topic.FEED_STATUS.topicName(), 0, offset, utf8(url), value);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
