package io.newswire.cli.client;

import io.newswire.cli.terminal.Printable;
import io.newswire.contracts.DeadLetterCause;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.kafka.DeadLetters;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without its bytes.
 *
 * @param place {@code PARTITION:OFFSET} in the topic of dead letters
 * @param bytes size of the value
 */
record DeadLetter(String place, DeadLetterCause cause, int bytes) {

    static DeadLetter of(ConsumerRecord<byte[], byte[]> each) {
        byte @Nullable [] value = each.value();
        return new DeadLetter(each.partition() + ":" + each.offset(), cause(each), value == null ? 0 : value.length);
    }

    private static DeadLetterCause cause(ConsumerRecord<byte[], byte[]> each) {
        try {
            return DeadLetters.causeOf(each.headers());
        } catch (UndecodableException e) {
            var at = Instant.ofEpochMilli(each.timestamp());
            return new DeadLetterCause(
                    "unknown",
                    "no-cause",
                    "no readable cause header",
                    each.topic(),
                    each.partition(),
                    each.offset(),
                    at);
        }
    }

    String line() {
        return "%-8s %s  %s/%s  from %s %d:%d  %d bytes  %s"
                .formatted(
                        place,
                        cause.at(),
                        cause.stage(),
                        cause.reason(),
                        cause.topic(),
                        cause.partition(),
                        cause.offset(),
                        bytes,
                        Printable.shortened(cause.detail(), 160));
    }
}
