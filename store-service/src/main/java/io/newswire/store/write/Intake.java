package io.newswire.store.write;

import io.newswire.platform.kafka.DeadLetters;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.batch.PendingBatch;
import io.newswire.store.batch.PendingBatch.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what was polled; what cannot be read is refused at once and its neighbours go on. */
final class Intake {
    private final StageMeters meters;

    Intake(StageMeters meters) {
        this.meters = meters;
    }

    PendingBatch<Incoming> add(Iterable<ConsumerRecord<byte[], byte[]>> polled, PendingBatch<Incoming> batch) {
        List<Incoming> rows = new ArrayList<>();
        List<Refusal<Incoming>> unreadable = new ArrayList<>();
        for (var record : polled) {
            meters.in(record.topic());
            read(record, rows, unreadable);
        }
        return batch.plus(List.copyOf(rows), List.copyOf(unreadable));
    }

    /** Any exception is the record's fault here: reading depends on nothing but its bytes. */
    private void read(ConsumerRecord<byte[], byte[]> record, List<Incoming> rows, List<Refusal<Incoming>> unreadable) {
        try {
            rows.add(new Incoming(record, RecordReader.read(record)));
        } catch (RuntimeException e) {
            var unread = new Incoming(record, new Row.Unreadable());
            unreadable.add(new Refusal<>(unread, DeadLetters.reasonOf(e), e));
        }
    }
}
