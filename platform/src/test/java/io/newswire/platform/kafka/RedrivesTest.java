package io.newswire.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.Redrive;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class RedrivesTest {
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

    private static ProducerRecord<byte[], byte[]> failed(ConsumerRecord<byte[], byte[]> record, long offset) {
        return DeadLetters.of(record, "stage", "undecodable", new IllegalStateException("no"), AT.plusSeconds(offset));
    }

    private static ConsumerRecord<byte[], byte[]> original() {
        var record = new ConsumerRecord<>("newswire.pages", 2, 41L, bytes("key"), new byte[] {0, -1, 7});
        record.headers().add("ce_id", bytes("1")).add("twice", bytes("a")).add("twice", new byte[] {-2});
        return record;
    }

    private static ProducerRecord<byte[], byte[]> redriven(ProducerRecord<byte[], byte[]> letter, String place) {
        var next = Redrives.next(letter.headers(), place, "stage", "undecodable", AT, AT);
        return Redrives.of("newswire.pages", 2, letter.key(), letter.value(), letter.headers(), next);
    }

    @Test
    void the_record_is_what_it_was_and_has_its_history_instead_of_its_cause() {
        var record = redriven(failed(original(), 0), "3:17");
        assertThat(record.topic()).isEqualTo("newswire.pages");
        assertThat(record.partition()).isEqualTo(2);
        assertThat(record.key()).isEqualTo(bytes("key"));
        assertThat(record.value()).containsExactly(0, -1, 7);
        assertThat(StreamSupport.stream(record.headers().spliterator(), false).map(header -> header.key()))
                .containsExactly("ce_id", "twice", "twice", EventHeader.REDRIVEN);
        assertThat(Redrives.historyOf(record.headers()))
                .containsExactly(new Redrive(1, "3:17", "stage", "undecodable", AT, AT));
    }

    @Test
    void one_that_fails_again_and_again_keeps_its_newest_history_and_counts_on() {
        var record = redriven(failed(original(), 0), "0:0");
        for (int i = 1; i < 25; i++) {
            var read = new ConsumerRecord<>("newswire.pages", 2, 100L + i, record.key(), record.value());
            copy(record.headers(), read.headers());
            record = redriven(failed(read, i), "0:" + i);
        }
        var history = Redrives.historyOf(record.headers());
        assertThat(history).hasSize(10);
        assertThat(history.getLast().times()).isEqualTo(25);
        assertThat(history).extracting(Redrive::deadLetter).startsWith("0:15").endsWith("0:24");
    }

    @Test
    void a_history_that_nobody_can_read_is_none() {
        var letter = failed(original(), 0);
        letter.headers().add(EventHeader.REDRIVEN, bytes("{")).add(EventHeader.REDRIVEN, null);
        assertThat(Redrives.historyOf(letter.headers())).isEmpty();
        assertThat(Redrives.historyOf(redriven(letter, "1:1").headers())).hasSize(1);
    }

    private static void copy(Headers from, Headers to) {
        from.forEach(to::add);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
