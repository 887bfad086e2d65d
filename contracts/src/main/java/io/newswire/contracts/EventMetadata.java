package io.newswire.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of a record.
 *
 * @param id unique per event within {@code source}; the same event written twice has the same id
 * @param source the stage that wrote it, such as {@code /newswire/enrich-service}
 * @param subject what it is about: an article id, a feed URL or a host
 * @param traceparent W3C trace context, where there is one
 * @param fetchedAt when the page behind the event was fetched, where there is one
 */
public record EventMetadata(
        String id,
        String source,
        EventType type,
        Instant time,
        String subject,
        @Nullable String traceparent,
        @Nullable Instant fetchedAt) {

    public static final String JSON = "application/json";

    public EventMetadata {
        Objects.requireNonNull(id);
        Objects.requireNonNull(source);
        Objects.requireNonNull(type);
        Objects.requireNonNull(time);
        Objects.requireNonNull(subject);
    }

    public static EventMetadata of(EventType type, String source, String id, String subject, Instant time) {
        return new EventMetadata(id, source, type, time, subject, null, null);
    }

    /** The first of its trace. */
    public EventMetadata beginningTrace() {
        return new EventMetadata(id, source, type, time, subject, Traceparent.begin(id), fetchedAt);
    }

    /**
     * In the trace of what it follows from.
     *
     * @param cause {@code traceparent} of that, null where it has none
     */
    public EventMetadata causedBy(@Nullable String cause) {
        return new EventMetadata(id, source, type, time, subject, Traceparent.next(cause, id), fetchedAt);
    }

    public EventMetadata withFetchedAt(@Nullable Instant value) {
        return new EventMetadata(id, source, type, time, subject, traceparent, value);
    }

    /** The headers of a binary-mode record whose value is of {@code contentType}, in the order they are written. */
    public Map<String, String> headers(String contentType) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(EventHeader.SPECVERSION, "1.0");
        headers.put(EventHeader.ID, id);
        headers.put(EventHeader.SOURCE, source);
        headers.put(EventHeader.TYPE, type.type());
        headers.put(EventHeader.TIME, time.toString());
        headers.put(EventHeader.SUBJECT, subject);
        headers.put(EventHeader.DATASCHEMA, type.dataschema());
        headers.put(EventHeader.CONTENT_TYPE, contentType);
        if (traceparent != null) {
            headers.put(EventHeader.TRACEPARENT, traceparent);
        }
        if (fetchedAt != null) {
            headers.put(EventHeader.FETCHED_AT, fetchedAt.toString());
        }
        return headers;
    }
}
