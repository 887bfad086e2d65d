package io.newswire.store.write;

import io.newswire.contracts.DeadLetterCause;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.platform.kafka.Redrives;
import io.newswire.store.query.DeadLetterHeader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads records of the dead-letters topic. Takes whatever stands there: nothing in it is worth another dead letter. */
final class DeadLetterReader {
    private DeadLetterReader() {}

    static DeadLetterRow read(ConsumerRecord<byte[], byte[]> record) {
        var cause = cause(record);
        var history = Redrives.historyOf(record.headers());
        var at = cause == null ? Instant.ofEpochMilli(record.timestamp()) : cause.at();
        return new DeadLetterRow(
                record.topic(),
                record.partition(),
                record.offset(),
                cause,
                SqlText.storable(at),
                record.key(),
                record.value(),
                DeadLetterHeader.encode(headers(record)),
                history.isEmpty() ? null : history.getLast());
    }

    private static @Nullable DeadLetterCause cause(ConsumerRecord<byte[], byte[]> record) {
        try {
            return DeadLetters.causeOf(record.headers());
        } catch (UndecodableException e) {
            // Not written by us: it is kept all the same, with its cause shown as unknown.
            return null;
        }
    }

    private static List<DeadLetterHeader> headers(ConsumerRecord<byte[], byte[]> record) {
        List<DeadLetterHeader> kept = new ArrayList<>();
        for (Header header : record.headers()) {
            kept.add(DeadLetterHeader.of(SqlText.storable(header.key()), header.value()));
        }
        return kept;
    }
}
