package io.newswire.store.write;

import io.newswire.contracts.DeadLetterCause;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.kafka.DeadLetters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads records of the dead-letters topic. Takes whatever stands there: nothing in it is worth another dead letter. */
final class DeadLetterReader {
    private static final JsonCodec<HeaderText[]> HEADERS = JsonCodec.of(HeaderText[].class);

    private DeadLetterReader() {}

    /** One header; {@code text} where its bytes are UTF-8, {@code base64} where they are not. */
    record HeaderText(
            String name, @Nullable String text, @Nullable String base64) {}

    static DeadLetterRow read(ConsumerRecord<byte[], byte[]> record) {
        var cause = cause(record);
        var at = cause == null ? Instant.ofEpochMilli(record.timestamp()) : cause.at();
        return new DeadLetterRow(
                record.topic(),
                record.partition(),
                record.offset(),
                cause,
                SqlText.storable(at),
                record.key(),
                record.value(),
                HEADERS.encodeToString(headers(record)));
    }

    private static @Nullable DeadLetterCause cause(ConsumerRecord<byte[], byte[]> record) {
        try {
            return DeadLetters.causeOf(record.headers());
        } catch (UndecodableException e) {
            // Not written by us: it is kept all the same, with its cause shown as unknown.
            return null;
        }
    }

    private static HeaderText[] headers(ConsumerRecord<byte[], byte[]> record) {
        List<HeaderText> texts = new ArrayList<>();
        for (Header header : record.headers()) {
            texts.add(text(SqlText.storable(header.key()), header.value()));
        }
        return texts.toArray(HeaderText[]::new);
    }

    private static HeaderText text(String name, byte @Nullable [] value) {
        if (value == null) {
            return new HeaderText(name, null, null);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return new HeaderText(name, text, null);
            }
        } catch (CharacterCodingException e) {
            // Not text: shown as bytes below.
        }
        return new HeaderText(name, null, Base64.getEncoder().encodeToString(value));
    }
}
