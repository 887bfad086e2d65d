package io.newswire.store.write;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.kafka.LogContext;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.platform.telemetry.Work;
import io.newswire.store.batch.PendingBatch.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Counts what became of records. Outcomes: {@code stored} a revision that was new, {@code repeated} one that was there,
 * {@code expired} one of an article that is not kept any more,
 * {@code deleted} an article, {@code story} what became of one, {@code refused} by the database for its content,
 * {@code dead-letter} and {@code feed-status} kept for the console, {@code waited} an attempt that failed and will be repeated.
 */
final class StoreMeters {
    private static final String DATABASE = "postgresql";
    private static final String STORED = "stored";
    private final StageMeters meters;

    StoreMeters(StageMeters meters) {
        this.meters = meters;
    }

    <T> T time(Supplier<T> work) {
        return meters.time(work);
    }

    void stored(List<Incoming> chunk, Stored stored, Instant start, Instant now) {
        var fresh = new HashSet<>(stored.added());
        for (var incoming : chunk) {
            meters.out(DATABASE);
            var outcome = outcome(incoming.row(), fresh, stored.expired());
            try (var about = LogContext.of(meters.stage(), incoming.record().headers())) {
                meters.outcome(outcome);
            }
            if (incoming.row() instanceof ArticleRow row) {
                meters.tell(() -> told(row, incoming.record().headers(), outcome, start, now));
                meters.age(EventHeaders.fetchedAt(incoming.record().headers()), now);
                if (outcome.equals(STORED) && row.article().revision() == 1) {
                    meters.sincePublication(row.article().datePublished(), now);
                }
            }
        }
    }

    /** The whole transaction, which stores others too. */
    private static Work told(ArticleRow row, Headers headers, String outcome, Instant start, Instant now) {
        return Work.step(
                "store",
                EventHeaders.text(headers, EventHeader.TRACEPARENT),
                EventHeaders.text(headers, EventHeader.ID),
                start,
                now,
                Map.of("newswire.article.id", row.article().id(), "newswire.outcome", outcome));
    }

    private static String outcome(Row row, Set<RevisionKey> fresh, Set<RevisionKey> expired) {
        return switch (row) {
            // Removed when counted: the second of two equal deliveries in one batch is a repetition.
            case ArticleRow article ->
                fresh.remove(article.key()) ? STORED : expired.contains(article.key()) ? "expired" : "repeated";
            case Row.ArticleDeleted ignored -> "deleted";
            case DeadLetterRow ignored -> "dead-letter";
            case Row.FeedReport ignored -> "feed-status";
            case Row.FeedForgotten ignored -> "feed-status";
            case Row.StoryTold ignored -> "story";
            case Row.StoryEnded ignored -> "story";
            case Row.Unreadable ignored -> throw new IllegalStateException("an unreadable record is never stored");
        };
    }

    String stage() {
        return meters.stage();
    }

    void refused() {
        meters.outcome("refused");
    }

    void waited() {
        meters.outcome("waited");
    }

    void deadLettered(List<Refusal<Incoming>> refused) {
        for (var refusal : refused) {
            meters.failed(refusal.reason());
            if (!isDeadLetter(refusal.row().record())) {
                meters.out(Topic.DEAD_LETTERS.topicName());
            }
        }
    }

    private static boolean isDeadLetter(ConsumerRecord<byte[], byte[]> record) {
        return RecordReader.isDeadLetter(record);
    }
}
