package io.newswire.platform.telemetry;

import io.newswire.contracts.Traceparent;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work on one record, as a span tells it.
 *
 * @param name of few values, such as {@code fetch}
 * @param cause {@code traceparent} of what it follows from, null where it is the first of its trace
 * @param traceparent of the work itself; null where it is part of no trace
 * @param attributes in the names of OpenTelemetry's conventions, else of ours: {@code newswire.…}
 * @param failure why nothing came of it, null where something did
 */
public record Work(
        String name,
        SpanKind kind,
        @Nullable String cause,
        @Nullable String traceparent,
        Instant start,
        Instant end,
        Map<String, String> attributes,
        @Nullable String failure) {

    /** Within the service, and done. */
    public static Work done(
            String name,
            @Nullable String cause,
            @Nullable String traceparent,
            Instant start,
            Instant end,
            Map<String, String> attributes) {
        return new Work(name, SpanKind.INTERNAL, cause, traceparent, start, end, attributes, null);
    }

    /**
     * A step that writes no event of its own, and so names itself.
     *
     * @param cause {@code traceparent} of the event that it works on
     * @param eventId of that event
     */
    public static Work step(
            String name,
            @Nullable String cause,
            @Nullable String eventId,
            Instant start,
            Instant end,
            Map<String, String> attributes) {
        return done(name, cause, Traceparent.next(cause, name + ":" + eventId), start, end, attributes);
    }

    public Work failed(String why) {
        return new Work(name, kind, cause, traceparent, start, end, attributes, why);
    }

    /** Another server was asked. */
    public Work ofClient() {
        return new Work(name, SpanKind.CLIENT, cause, traceparent, start, end, attributes, failure);
    }
}
