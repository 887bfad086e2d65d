package io.newswire.platform.telemetry;

import io.newswire.contracts.Traceparent;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ids of the span that the thread begins next. */
final class GivenIds implements IdGenerator {
    private final ThreadLocal<Traceparent.@Nullable Ids> next = new ThreadLocal<>();

    void give(Traceparent.Ids ids) {
        next.set(ids);
    }

    @Override
    public String generateSpanId() {
        return given().span();
    }

    @Override
    public String generateTraceId() {
        return given().trace();
    }

    private Traceparent.Ids given() {
        return Objects.requireNonNull(next.get(), "no span was given ids");
    }
}
