package io.newswire.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where the state ends, the events begin, record by record: whoever reads both sees each revision of an article after the last. */
@Timeout(300)
class StateReaderIT {
    private static final int TIMES = 10;
    private static final int CHANGES = 30;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final TopicPartition ARTICLES = new TopicPartition(Topic.ARTICLES.topicName(), 0);

    @TempDir
    private Path directory;

    @Test
    void the_first_event_of_an_article_is_the_revision_behind_that_of_the_state() throws Exception {
        try (var pipeline = TestPipeline.start(directory)) {
            var done = new AtomicBoolean();
            var writer = CompletableFuture.runAsync(() -> new TestWriter(pipeline, "w-").writeUntil(done));
            var settings = new ConsumerSettings(pipeline.bootstrapServers());
            try (var events = settings.alone()) {
                for (int i = 0; i < TIMES; i++) {
                    continues(settings, events);
                }
            } finally {
                done.set(true);
            }
            writer.get(60, TimeUnit.SECONDS);
        }
    }

    private static void continues(ConsumerSettings settings, Consumer<byte[], byte[]> events) {
        var revisions = new HashMap<String, Integer>();
        Place place;
        try (var reader = StateReader.of(settings, ARTICLES, null)) {
            while (!reader.isDone()) {
                for (var each : reader.poll(POLL)) {
                    if (reader.isOfState(each)) {
                        revisions.put(id(each), revision(each));
                    }
                }
            }
            place = reader.place().orElseThrow();
        }
        events.assign(List.of(ARTICLES));
        events.seek(ARTICLES, place.offset());
        for (int seen = 0; seen < CHANGES; ) {
            for (var each : events.poll(POLL)) {
                follows(each, revisions, place);
                seen++;
            }
        }
    }

    /** Of an article that is left out of the state, any revision may be the first. */
    private static void follows(ConsumerRecord<byte[], byte[]> record, Map<String, Integer> revisions, Place place) {
        var before = revisions.put(id(record), revision(record));
        if (before != null) {
            assertThat(revision(record))
                    .as("%s at offset %s of a place at %s", id(record), record.offset(), place)
                    .isEqualTo(before + 1);
        }
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        return String.valueOf(RecordText.utf8(record.key()));
    }

    private static int revision(ConsumerRecord<byte[], byte[]> record) {
        return RecordReader.read(record).revision();
    }
}
