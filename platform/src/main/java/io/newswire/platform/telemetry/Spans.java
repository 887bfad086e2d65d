package io.newswire.platform.telemetry;

import io.newswire.contracts.Traceparent;
import io.newswire.platform.settings.TracingSettings;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work that is over, told to an OpenTelemetry collector where one is set, in the background: a collector that is slow or gone
 * costs spans and nothing else. Ids are those of the {@link Traceparent} headers, so what is done again after a failure is the
 * same span again.
 */
public final class Spans implements AutoCloseable {
    /** Tells nobody. */
    public static final Spans NONE = new Spans(null, null, new GivenIds());

    private static final AttributeKey<String> NAMESPACE = AttributeKey.stringKey("service.namespace");
    private static final AttributeKey<String> NAME = AttributeKey.stringKey("service.name");
    private static final String SCOPE = "io.newswire";
    private static final String PATH = "/v1/traces";
    private static final long LONGEST_END_SECONDS = 3;

    private final @Nullable SdkTracerProvider provider;
    private final @Nullable Tracer tracer;
    private final GivenIds ids;

    private Spans(@Nullable SdkTracerProvider provider, @Nullable Tracer tracer, GivenIds ids) {
        this.provider = provider;
        this.tracer = tracer;
        this.ids = ids;
    }

    /** @param service such as {@code ingest-service} */
    public static Spans of(String service, TracingSettings settings) {
        return settings.otlpEndpoint()
                .map(endpoint -> exporting(service, endpoint, settings.otlpToken(), settings.sample()))
                .orElse(NONE);
    }

    private static Spans exporting(String service, URI endpoint, Optional<String> token, double sample) {
        var base = endpoint.toString().replaceFirst("/$", "");
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(base.endsWith(PATH) ? base : base + PATH)
                .setCompression("gzip");
        token.ifPresent(value -> exporter.addHeader("Authorization", "Bearer " + value));
        return through(exporter.build(), service, sample);
    }

    static Spans through(SpanExporter exporter, String service, double sample) {
        var ids = new GivenIds();
        var provider = SdkTracerProvider.builder()
                .setIdGenerator(ids)
                .setSampler(Sampler.traceIdRatioBased(sample))
                .setResource(Resource.create(Attributes.of(NAMESPACE, "newswire", NAME, service)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
        return new Spans(provider, provider.get(SCOPE), ids);
    }

    /** Whether anybody is told: what has to be worked out for a span alone is worked out only then. */
    public boolean areTold() {
        return tracer != null;
    }

    /** Tells of work that is over. Without a readable {@code traceparent} of its own it is part of no trace, and is not told. */
    public void tell(Work work) {
        var own = Traceparent.parse(work.traceparent());
        if (tracer == null || own.isEmpty()) {
            return;
        }
        var parent = Traceparent.parse(work.cause())
                .map(cause -> Context.root().with(Span.wrap(remote(cause))))
                .orElse(Context.root());
        ids.give(own.get());
        var span = tracer.spanBuilder(work.name())
                .setParent(parent)
                .setSpanKind(work.kind())
                .setStartTimestamp(work.start())
                .startSpan();
        work.attributes().forEach(span::setAttribute);
        if (work.failure() != null) {
            span.setStatus(StatusCode.ERROR, work.failure());
        }
        span.end(work.end());
    }

    private static SpanContext remote(Traceparent.Ids cause) {
        return SpanContext.createFromRemoteParent(
                cause.trace(), cause.span(), TraceFlags.getSampled(), TraceState.getDefault());
    }

    /** Waits until what was told is with the exporter. */
    void flush() {
        if (provider != null) {
            provider.forceFlush().join(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Sends what is left, for at most three seconds. */
    @Override
    public void close() {
        if (provider != null) {
            provider.shutdown().join(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        }
    }
}
