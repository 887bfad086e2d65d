package io.newswire.cli.client;

import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What following a feed, and ceasing to, look like on the topic. */
public final class FeedRecords {
    static final String SOURCE = "/newswire/cli";

    private static final JsonCodec<FeedSettings> JSON = JsonCodec.of(FeedSettings.class);

    private FeedRecords() {}

    /** @param now when they were said: they may replace others of the same feed */
    public static ProducerRecord<byte[], byte[]> followed(FeedSettings settings, Instant now) {
        return feedRecord(settings.url(), JSON.encode(settings), now);
    }

    /** @param url canonical */
    public static ProducerRecord<byte[], byte[]> removed(String url, Instant now) {
        return feedRecord(url, null, now);
    }

    private static ProducerRecord<byte[], byte[]> feedRecord(String url, byte @Nullable [] value, Instant at) {
        var event = EventMetadata.of(EventType.FEED_SETTINGS, SOURCE, url + "@" + at, url, at);
        var key = url.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(Topic.FEEDS.topicName(), null, key, value, EventHeaders.json(event));
    }
}
