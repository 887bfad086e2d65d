package io.newswire.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.newswire.contracts.Traceparent;
import io.newswire.platform.settings.PlatformSettings;
import io.newswire.platform.settings.SettingsLoader;
import io.newswire.platform.settings.TracingSettings;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpansTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00.123Z");
    private static final String REQUEST = Traceparent.begin("request");
    private static final String PAGE = Objects.requireNonNull(Traceparent.next(REQUEST, "page"));

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    @Test
    void work_is_told_under_the_ids_of_its_event_and_below_what_it_follows_from() {
        var told = told(1, Work.done("request", null, REQUEST, START, START.plusMillis(5), Map.of()), fetch());
        var ids = Traceparent.parse(PAGE).orElseThrow();

        assertThat(told).extracting(SpanData::getName).containsExactly("request", "fetch");
        assertThat(told).extracting(SpanData::getTraceId).containsOnly(ids.trace());
        assertThat(told.getFirst().getParentSpanContext().isValid()).isFalse();
        assertThat(told.getLast().getSpanId()).isEqualTo(ids.span());
        assertThat(told.getLast().getParentSpanId()).isEqualTo(told.getFirst().getSpanId());
        assertThat(told.getLast().getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(told.getLast().getStartEpochNanos()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(START.toEpochMilli()));
        assertThat(told.getLast().getResource().getAttributes().asMap().values())
                .contains("ingest-service");
    }

    @Test
    void a_failure_is_told_with_its_reason() {
        var told = told(1, fetch().failed("no-text"));
        assertThat(told).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getStatus().getDescription()).isEqualTo("no-text");
        });
    }

    @Test
    void a_step_without_an_event_is_the_same_span_when_it_is_done_again() {
        var told = told(
                1,
                Work.step("store", PAGE, "event", START, START, Map.of()),
                Work.step("store", PAGE, "event", START, START.plusMillis(9), Map.of()),
                Work.step("store", PAGE, "other", START, START, Map.of()));
        assertThat(told.get(0).getSpanId())
                .isEqualTo(told.get(1).getSpanId())
                .isNotEqualTo(told.get(2).getSpanId());
    }

    @Test
    void what_is_part_of_no_trace_is_not_told() {
        assertThat(told(1, Work.done("store", null, null, START, START, Map.of())))
                .isEmpty();
        assertThat(told(1, Work.done("store", null, "00-xyz", START, START, Map.of())))
                .isEmpty();
    }

    @Test
    void all_services_tell_the_same_share_of_traces() {
        var works = IntStream.range(0, 200)
                .mapToObj(i -> Traceparent.begin("event-" + i))
                .map(trace -> Work.done("request", null, trace, START, START, Map.of()))
                .toArray(Work[]::new);
        var first = told(0.5, works).stream().map(SpanData::getTraceId).toList();
        exporter.reset();
        var second = told(0.5, works).stream().map(SpanData::getTraceId).toList();
        assertThat(first).isEqualTo(second).hasSizeBetween(50, 150);
    }

    @Test
    void without_an_endpoint_nothing_is_put_together_and_a_collector_that_is_gone_does_no_harm() {
        assertThat(Spans.of("store-service", settings(Map.of())).areTold()).isFalse();
        var gone = settings(Map.of("NEWSWIRE_TRACING_OTLP_ENDPOINT", "http://127.0.0.1:1"));
        assertThatNoException().isThrownBy(() -> {
            try (var spans = Spans.of("store-service", gone)) {
                assertThat(spans.areTold()).isTrue();
                spans.tell(fetch());
            }
        });
    }

    private List<SpanData> told(double sample, Work... works) {
        // The exporter forgets when it is shut down.
        var spans = Spans.through(exporter, "ingest-service", sample);
        for (var work : works) {
            spans.tell(work);
        }
        spans.flush();
        return List.copyOf(exporter.getFinishedSpanItems());
    }

    private static Work fetch() {
        return Work.done("fetch", REQUEST, PAGE, START, START.plusMillis(7), Map.of("url.full", "https://a.example/"))
                .ofClient();
    }

    private static TracingSettings settings(Map<String, String> others) {
        var environment = new java.util.HashMap<>(others);
        environment.put("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092");
        return SettingsLoader.load(environment, null, PlatformSettings.with()).get(TracingSettings.class);
    }
}
