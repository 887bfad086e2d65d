package io.newswire.store.reprocess;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Provenance;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What a run looks like on its topics. The source of its events names it. */
public final class RunRecords {
    /** What the origin of a revision begins with that a run made; its id follows. */
    public static final String ORIGIN = "reprocess/";

    private static final String SOURCE = "/newswire/" + ORIGIN;
    private static final JsonCodec<ReprocessRun> RUN = JsonCodec.of(ReprocessRun.class);
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);

    private RunRecords() {}

    /** A run as it stands. */
    public static ProducerRecord<byte[], byte[]> of(ReprocessRun run) {
        var id = run.id() + "@" + run.updatedAt();
        var event = EventMetadata.of(EventType.REPROCESS_RUN, SOURCE + run.id(), id, run.id(), run.updatedAt());
        return record(Topic.REPROCESS_RUNS, run.id(), RUN.encode(run), event);
    }

    /** @throws io.newswire.contracts.UndecodableException when it is none */
    public static ReprocessRun run(ConsumerRecord<byte[], byte[]> record) {
        return RUN.decode(record.value());
    }

    /** A revision that the run would publish, which says so of itself: its page was not fetched for it. */
    public static ProducerRecord<byte[], byte[]> proposed(String run, Article article, Instant now) {
        var event = EventMetadata.of(
                EventType.ARTICLE_PROPOSED, SOURCE + run, article.id() + ":" + article.revision(), article.id(), now);
        return record(
                Topic.ARTICLES_SHADOW,
                article.id(),
                ARTICLE.encode(article.from("revision", new Provenance(ORIGIN + run, 1))),
                event);
    }

    /** The same, to be published. */
    public static ProducerRecord<byte[], byte[]> promoted(
            String run, ConsumerRecord<byte[], byte[]> proposed, Instant now) {
        var article = new String(proposed.key(), StandardCharsets.UTF_8);
        var id = EventHeaders.text(proposed.headers(), EventHeader.ID);
        var event = EventMetadata.of(EventType.ARTICLE_PROMOTED, SOURCE + run, id == null ? article : id, article, now);
        return record(Topic.ARTICLES_PROMOTED, article, proposed.value(), event);
    }

    /** Whether a record of shadows is one of this run. */
    static boolean isOf(String run, ConsumerRecord<byte[], byte[]> record) {
        return (SOURCE + run).equals(EventHeaders.text(record.headers(), EventHeader.SOURCE));
    }

    private static ProducerRecord<byte[], byte[]> record(
            Topic topic, String key, byte @Nullable [] value, EventMetadata event) {
        return new ProducerRecord<>(
                topic.topicName(), null, key.getBytes(StandardCharsets.UTF_8), value, EventHeaders.json(event));
    }
}
