package io.newswire.store.archive;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.kafka.LogContext;
import io.newswire.platform.telemetry.MetricName;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what became of pages. Outcomes: {@code stored} whole, {@code revisit} of a payload that was there,
 * {@code repeated} delivery of which nothing is written, {@code gone}, {@code unreadable} and left to the dead letters of
 * enrich, {@code refused} and made a dead letter, {@code waited} an attempt that failed and will be repeated,
 * {@code repaired} a file that was cut off at its end, {@code expired} a file that was deleted for its age, {@code uploaded} a
 * file that is in the bucket, {@code upload_failed} an attempt to bring files there.
 */
final class ArchiveMeters {
    static final String STAGE = "archive";
    private static final String WARC = "warc";
    private final StageMeters meters;
    private final Counter bytes;
    private final Counter torn;
    private final MeterRegistry registry;
    private volatile boolean reachable;

    ArchiveMeters(MeterRegistry registry, BooleanSupplier writable) {
        this.meters = new StageMeters(registry, STAGE);
        this.registry = registry;
        this.bytes = registry.counter(MetricName.ARCHIVE_BYTES);
        this.torn = registry.counter(MetricName.ARCHIVE_TORN_BYTES);
        Gauge.builder(MetricName.ARCHIVE_WRITABLE, () -> writable.getAsBoolean() ? 1 : 0)
                .register(registry);
    }

    void read() {
        meters.in(Topic.PAGES.topicName());
    }

    <T extends @Nullable Object> T time(Supplier<T> work) {
        return meters.time(work);
    }

    void archived(List<PendingPage> pages, List<Archive.Outcome> outcomes, Instant now) {
        for (int i = 0; i < pages.size(); i++) {
            try (var about = LogContext.of(STAGE, pages.get(i).record().headers())) {
                meters.outcome(outcomes.get(i).name().toLowerCase(Locale.ROOT));
            }
            if (outcomes.get(i) != Archive.Outcome.REPEATED) {
                meters.out(WARC);
                meters.age(EventHeaders.fetchedAt(pages.get(i).record().headers()), now);
            }
        }
    }

    void written(long size) {
        bytes.increment((double) size);
    }

    void unreadable() {
        meters.outcome("unreadable");
    }

    void refused(String reason) {
        meters.outcome("refused");
        meters.failed(reason);
        meters.out(Topic.DEAD_LETTERS.topicName());
    }

    void waited() {
        meters.outcome("waited");
    }

    void repaired(long tornBytes) {
        meters.outcome("repaired");
        torn.increment((double) tornBytes);
    }

    void expired(int files) {
        if (files > 0) {
            meters.outcome("expired", files);
        }
    }

    /** For an archive with a bucket. */
    void spool(Supplier<Number> waitingBytes) {
        Gauge.builder(MetricName.ARCHIVE_SPOOL_BYTES, waitingBytes).register(registry);
        Gauge.builder(MetricName.ARCHIVE_REACHABLE, () -> reachable ? 1 : 0).register(registry);
    }

    void reachable(boolean now) {
        reachable = now;
    }

    void uploaded() {
        meters.outcome("uploaded");
    }

    void uploadFailed() {
        meters.outcome("upload_failed");
    }
}
