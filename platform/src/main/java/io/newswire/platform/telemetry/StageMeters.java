package io.newswire.platform.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.newswire.contracts.NewsDate;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The meters and spans of one stage. Thread-safe. Tag values come from code, never from the network. */
public final class StageMeters {
    private static final Logger LOG = LoggerFactory.getLogger(StageMeters.class);

    /** Few buckets of our own: those of Micrometer are some seventy for each stage. */
    private static final Duration[] WORK_BUCKETS = LongStream.of(
                    1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 60_000, 300_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final Duration[] AGE_BUCKETS = LongStream.of(
                    1, 2, 5, 10, 30, 60, 120, 300, 600, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400, 259_200, 604_800)
            .mapToObj(Duration::ofSeconds)
            .toArray(Duration[]::new);

    /** What is older when it is first found comes from an archive, and says nothing of how quick we are. */
    private static final Duration NEWS = Duration.ofDays(30);

    /** Timers count nanoseconds, of which 292 years are too many. */
    private static final Duration OLDEST = Duration.ofDays(36_525);

    private final MeterRegistry registry;
    private final String stage;
    private final Timer work;
    private final Spans spans;

    /** Of a stage that tells no spans. */
    public StageMeters(MeterRegistry registry, String stage) {
        this(registry, stage, Spans.NONE);
    }

    public StageMeters(MeterRegistry registry, String stage, Spans spans) {
        this.registry = registry;
        this.stage = stage;
        this.spans = spans;
        this.work = timer(MetricName.STAGE_SECONDS, WORK_BUCKETS);
    }

    /** The name, as it stands in the tag {@code stage}. */
    public String stage() {
        return stage;
    }

    private Timer timer(String name, Duration[] buckets) {
        return Timer.builder(name)
                .tag("stage", stage)
                .serviceLevelObjectives(buckets)
                .register(registry);
    }

    public void in(String topic) {
        counter(MetricName.RECORDS_IN, "topic", topic).increment();
    }

    public void out(String topic) {
        counter(MetricName.RECORDS_OUT, "topic", topic).increment();
    }

    /** @param reason the countable one of the dead letter */
    public void failed(String reason) {
        counter(MetricName.RECORDS_FAILED, "reason", reason).increment();
    }

    /** Of one record; the log tells it at level {@code debug}, with what {@link io.newswire.platform.kafka.LogContext} says of the record. */
    public void outcome(String outcome) {
        LOG.debug("{}: {}", stage, outcome);
        outcome(outcome, 1);
    }

    /** Whether the log tells each outcome. */
    public boolean tellsOutcomes() {
        return LOG.isDebugEnabled();
    }

    public void outcome(String outcome, long times) {
        counter(MetricName.OUTCOMES, "outcome", outcome).increment((double) times);
    }

    public void time(Runnable workToDo) {
        work.record(workToDo);
    }

    public <T extends @Nullable Object> T time(Supplier<T> workToDo) {
        var sample = Timer.start(registry);
        try {
            return workToDo.get();
        } finally {
            sample.stop(work);
        }
    }

    /** Tells of work on one record, see {@link Spans#tell}; it is put together only where somebody listens. */
    public void tell(Supplier<Work> told) {
        if (spans.areTold()) {
            spans.tell(told.get());
        }
    }

    /** Of work that is not one call on one thread. */
    public void took(Duration duration) {
        work.record(duration);
    }

    /** @param fetchedAt null where the record has no page behind it: nothing is recorded */
    public void age(@Nullable Instant fetchedAt, Instant now) {
        if (fetchedAt != null) {
            record(MetricName.RECORD_AGE, Duration.between(fetchedAt, now));
        }
    }

    /**
     * Of an article that the stage has not seen before.
     *
     * @param published nothing is recorded where it says no instant, or one of more than 30 days ago
     */
    public void sincePublication(@Nullable NewsDate published, Instant now) {
        if (published == null || published.offset() == null) {
            return;
        }
        var since = Duration.between(published.earliestInstant(), now);
        if (since.compareTo(NEWS) <= 0) {
            record(MetricName.PUBLICATION_AGE, since);
        }
    }

    /** Clocks differ: what comes from the future is new. What is older than any page says no more than that it is. */
    private void record(String name, Duration since) {
        var age = since.compareTo(OLDEST) > 0 ? OLDEST : since;
        timer(name, AGE_BUCKETS).record(age.isNegative() ? Duration.ZERO : age);
    }

    private Counter counter(String name, String tag, String value) {
        return registry.counter(name, "stage", stage, tag, value);
    }
}
