package io.newswire.cli.client;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A whole record, for programs.
 *
 * @param value the JSON itself where the value is JSON, null where it is not or there is none
 * @param text the value where it is not JSON, null where it is
 */
record RecordView(
        String topic,
        int partition,
        long offset,
        Instant at,
        @Nullable String key,
        Map<String, String> headers,
        @JsonRawValue @Nullable String value,
        @Nullable String text,
        int bytes) {

    private static final JsonCodec<Object> ANY = JsonCodec.of(Object.class);

    static RecordView of(ConsumerRecord<byte[], byte[]> each) {
        byte @Nullable [] value = each.value();
        var text = value == null ? null : new String(value, StandardCharsets.UTF_8);
        boolean isJson = value != null && isJson(value);
        return new RecordView(
                each.topic(),
                each.partition(),
                each.offset(),
                Instant.ofEpochMilli(each.timestamp()),
                text(each.key()),
                headers(each.headers()),
                isJson ? text : null,
                isJson ? null : text,
                value == null ? 0 : value.length);
    }

    /** The last one counts where a name stands twice. */
    static Map<String, String> headers(Headers headers) {
        var map = new LinkedHashMap<String, String>();
        headers.forEach(header -> map.put(header.key(), String.valueOf(text(header.value()))));
        return map;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean isJson(byte[] value) {
        try {
            ANY.decode(value);
            return true;
        } catch (UndecodableException e) {
            // Pages and dead letters may hold anything.
            return false;
        }
    }
}
