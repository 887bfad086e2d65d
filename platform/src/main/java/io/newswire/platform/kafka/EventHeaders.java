package io.newswire.platform.kafka;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventMetadata;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Event headers on Kafka records. */
public final class EventHeaders {
    private EventHeaders() {}

    /** Headers of a CloudEvent in binary mode. */
    public static Headers of(EventMetadata event, String contentType) {
        var headers = new RecordHeaders();
        event.headers(contentType).forEach((name, value) -> put(headers, name, value));
        return headers;
    }

    /** Headers of a CloudEvent whose data is JSON. */
    public static Headers json(EventMetadata event) {
        return of(event, EventMetadata.JSON);
    }

    /** Replaces whatever stood there. */
    public static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Null where there is none. */
    public static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Null where there is none, or none that can be read: an age is for information only. */
    public static @Nullable Instant fetchedAt(Headers headers) {
        var text = text(headers, EventHeader.FETCHED_AT);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
