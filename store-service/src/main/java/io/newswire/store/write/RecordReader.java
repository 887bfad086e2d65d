package io.newswire.store.write;

import io.newswire.contracts.Article;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Story;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Turns a record of any topic that is stored into its row. */
final class RecordReader {
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);
    private static final JsonCodec<FeedStatus> FEED_STATUS = JsonCodec.of(FeedStatus.class);
    private static final JsonCodec<Story> STORY = JsonCodec.of(Story.class);

    private static final String DELETED = EventType.ARTICLE_DELETED.type();

    private RecordReader() {}

    /** @throws UndecodableException when the bytes are not what the topic promises */
    static Row read(ConsumerRecord<byte[], byte[]> record) {
        if (isDeadLetter(record)) {
            return DeadLetterReader.read(record);
        }
        if (record.topic().equals(Topic.FEED_STATUS.topicName())) {
            return feed(record);
        }
        return record.topic().equals(Topic.STORIES.topicName()) ? story(record) : article(record);
    }

    static boolean isDeadLetter(ConsumerRecord<byte[], byte[]> record) {
        return record.topic().equals(Topic.DEAD_LETTERS.topicName());
    }

    private static Row article(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null && DELETED.equals(EventHeaders.text(record.headers(), EventHeader.TYPE))) {
            return deletion(record);
        }
        byte[] value = required(Article.class, record.value());
        return new ArticleRow(ARTICLE.decode(value), new String(value, StandardCharsets.UTF_8));
    }

    private static Row deletion(ConsumerRecord<byte[], byte[]> record) {
        var id = key(Article.class, record);
        var time = EventHeaders.text(record.headers(), EventHeader.TIME);
        try {
            var at = Instant.parse(Objects.requireNonNullElse(time, ""));
            return new Row.ArticleDeleted(id, at);
        } catch (DateTimeParseException e) {
            throw new UndecodableException(Article.class, "its " + EventHeader.TIME + " is " + time, e);
        }
    }

    private static Row feed(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return new Row.FeedForgotten(key(FeedStatus.class, record));
        }
        byte[] value = record.value();
        return new Row.FeedReport(FEED_STATUS.decode(value), new String(value, StandardCharsets.UTF_8));
    }

    private static Row story(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        return value == null
                ? new Row.StoryEnded(key(Story.class, record))
                : new Row.StoryTold(STORY.decode(value), new String(value, StandardCharsets.UTF_8));
    }

    /** Of a record that is nothing but its key. */
    private static String key(Class<?> expected, ConsumerRecord<byte[], byte[]> record) {
        return SqlText.storable(new String(required(expected, record.key()), StandardCharsets.UTF_8));
    }

    private static byte[] required(Class<?> expected, byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new UndecodableException(expected, "there are no bytes", null);
        }
        return bytes;
    }
}
