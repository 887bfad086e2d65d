package io.newswire.platform.kafka;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Redrive;
import io.newswire.contracts.UndecodableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Makes the record of a dead letter again: the original bytes and headers, and one header more that keeps its history. */
public final class Redrives {
    /** More would let a record grow without end that is re-driven again and again. */
    private static final int MOST_KEPT = 10;

    private static final JsonCodec<Redrive> REDRIVE = JsonCodec.of(Redrive.class);

    private Redrives() {}

    /**
     * @param topic where it failed
     * @param partition of it, null to have the key choose
     * @param headers those of the dead letter; its cause is left out, because it is no cause of the record's own
     */
    public static ProducerRecord<byte[], byte[]> of(
            String topic,
            @Nullable Integer partition,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers,
            Redrive redrive) {
        var own = new RecordHeaders(headers.toArray());
        own.remove(EventHeader.DEAD_LETTER);
        own.remove(EventHeader.REDRIVEN);
        var history = new ArrayList<>(historyOf(headers));
        history.add(redrive);
        history.subList(Math.max(0, history.size() - MOST_KEPT), history.size())
                .forEach(each -> own.add(EventHeader.REDRIVEN, REDRIVE.encode(each)));
        return new ProducerRecord<>(topic, partition, key, value, own);
    }

    /** What the next re-drive of a record with these headers is. @param deadLetter {@code PARTITION:OFFSET} */
    public static Redrive next(
            Headers headers, String deadLetter, String stage, String reason, Instant failedAt, Instant at) {
        var history = historyOf(headers);
        int before = history.isEmpty() ? 0 : history.getLast().times();
        return new Redrive(before + 1, deadLetter, stage, reason, failedAt, at);
    }

    /** The oldest first; empty where the record was never re-driven. */
    public static List<Redrive> historyOf(Headers headers) {
        var history = new ArrayList<Redrive>();
        for (var header : headers.headers(EventHeader.REDRIVEN)) {
            try {
                history.add(REDRIVE.decode(header.value() == null ? new byte[0] : header.value()));
            } catch (UndecodableException e) {
                // Not written by us: it tells nothing, and must not keep the record from being kept or sent.
            }
        }
        return List.copyOf(history);
    }
}
