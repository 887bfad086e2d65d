package io.newswire.cli.reprocess;

import io.newswire.cli.Endpoints;
import io.newswire.cli.client.TopicReader;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Pages that their topic still has. Reads all of it once, to know where the newest page of each article is. */
final class TopicPages implements Pages {
    private static final JsonCodec<PageMetadata> METADATA = JsonCodec.of(PageMetadata.class);

    private final TopicReader topic;
    private final Map<String, Place> places = new HashMap<>();

    private record Place(int partition, long offset) {}

    private TopicPages(TopicReader topic) {
        this.topic = topic;
    }

    /** @param wanted ids of articles whose pages will be asked for */
    static TopicPages open(Endpoints endpoints, Set<String> wanted) {
        var pages = new TopicPages(TopicReader.open(endpoints, Topic.PAGES));
        pages.topic.fromBeginning().readToEnd(record -> pages.note(record, wanted));
        return pages;
    }

    private void note(ConsumerRecord<byte[], byte @Nullable []> record, Set<String> wanted) {
        byte @Nullable [] key = record.key();
        var id = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        if (!wanted.contains(id)) {
            return;
        }
        if (record.value() == null) {
            places.remove(id);
        } else {
            places.put(id, new Place(record.partition(), record.offset()));
        }
    }

    @Override
    public Optional<Page> newest(String articleId, Instant fetchedAt) throws IOException {
        var place = places.get(articleId);
        var record = place == null
                ? Optional.<ConsumerRecord<byte[], byte[]>>empty()
                : topic.at(place.partition(), place.offset());
        return record.isEmpty() ? Optional.empty() : Optional.of(page(record.get()));
    }

    private static Page page(ConsumerRecord<byte[], byte[]> record) throws IOException {
        var header = record.headers().lastHeader(EventHeader.PAGE);
        if (header == null || header.value() == null) {
            throw new IOException(place(record) + " has no " + EventHeader.PAGE + " header");
        }
        try {
            return new Page(METADATA.decode(header.value()), record.value());
        } catch (UndecodableException e) {
            throw new IOException(place(record) + " cannot be read", e);
        }
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + " " + record.partition() + ":" + record.offset();
    }

    @Override
    public void close() {
        topic.close();
    }
}
