package io.newswire.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of records. Before a record that cannot be read, and that nobody takes, its partition stands still: what was read
 * before it is told first, then the failure is thrown, again and again.
 */
final class Intake {
    private final ArticleFilter filter;
    private final Consumer<UnreadableRecordException> onUnreadable;
    private final Told told;
    private @Nullable RuntimeException failure;

    /** @param onUnreadable throws where it does not take the record */
    Intake(ArticleFilter filter, Consumer<UnreadableRecordException> onUnreadable, Told told) {
        this.filter = filter;
        this.onUnreadable = onUnreadable;
        this.told = told;
    }

    /** Moves a consumer back to a record. */
    interface Rewind {
        void to(TopicPartition partition, long offset);
    }

    /** Throws what was put off until the events before it were told. */
    void throwFailure() {
        var due = failure;
        failure = null;
        if (due != null) {
            throw due;
        }
    }

    /** @param wanted of records, others are passed over; @return of each article the newest event, in the order of the records */
    List<ArticleEvent> take(
            ConsumerRecords<byte[], byte[]> polled, Predicate<ConsumerRecord<byte[], byte[]>> wanted, Rewind rewind) {
        var events = new LinkedHashMap<String, ArticleEvent>();
        for (var partition : polled.partitions()) {
            for (var record : polled.records(partition)) {
                if (wanted.test(record) && !take(record, events)) {
                    rewind.to(partition, record.offset());
                    break;
                }
            }
        }
        if (events.isEmpty()) {
            throwFailure();
        }
        return new ArrayList<>(events.values());
    }

    /** False where the record stays to be read. */
    private boolean take(ConsumerRecord<byte[], byte[]> record, Map<String, ArticleEvent> events) {
        try {
            var event = RecordReader.read(record);
            if (told.isNews(event)) {
                events.remove(event.id());
                filter.tell(event).ifPresent(news -> events.put(news.id(), news));
            }
            return true;
        } catch (UnreadableRecordException e) {
            return isTaken(e);
        }
    }

    private boolean isTaken(UnreadableRecordException unreadable) {
        try {
            onUnreadable.accept(unreadable);
            return true;
        } catch (RuntimeException e) {
            failure = e;
            return false;
        }
    }
}
