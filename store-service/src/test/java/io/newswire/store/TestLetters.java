package io.newswire.store;

import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.DeadLetters;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Dead letters as they come from their topic, all of partition 0. */
public final class TestLetters {
    public static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    public static final String STAGE = "enrich-service/extract";

    private TestLetters() {}

    /** Of a page in partition 3 of its topic. */
    public static ConsumerRecord<byte[], byte[]> page(long offset, byte[] value, String detail) {
        return of(offset, "newswire.pages", value, detail);
    }

    public static ConsumerRecord<byte[], byte[]> of(long offset, String topic, byte[] value, String detail) {
        var original = new ConsumerRecord<>(topic, 3, 1000 + offset, TestRecords.utf8("key" + offset), value);
        original.headers()
                .add("ce_id", TestRecords.utf8("event" + offset))
                .add("bytes", new byte[] {0, -1})
                .add("ce_id", TestRecords.utf8("twice"));
        return failed(offset, original, detail);
    }

    /** What a record becomes that fails. */
    public static ConsumerRecord<byte[], byte[]> failed(
            long offset, ConsumerRecord<byte[], byte[]> original, String detail) {
        var letter = DeadLetters.of(
                original, STAGE, "undecodable", new IllegalStateException(detail), AT.plusSeconds(offset));
        return read(letter, 0, offset);
    }

    /** As it is read where it was sent. */
    public static ConsumerRecord<byte[], byte[]> read(ProducerRecord<byte[], byte[]> sent, int partition, long offset) {
        var read = new ConsumerRecord<>(sent.topic(), partition, offset, sent.key(), sent.value());
        copy(sent.headers(), read.headers());
        return read;
    }

    private static void copy(Headers from, Headers to) {
        from.forEach(to::add);
    }

    /** One that does not say where it is from. */
    public static ConsumerRecord<byte[], byte[]> homeless(long offset) {
        return TestRecords.junk(Topic.DEAD_LETTERS, offset);
    }
}
