package io.newswire.platform.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The meters of one stage. Thread-safe. Tag values come from code, never from the network. */
public final class StageMeters {
    private final MeterRegistry registry;
    private final String stage;
    private final Timer work;
    private final Timer age;

    public StageMeters(MeterRegistry registry, String stage) {
        this.registry = registry;
        this.stage = stage;
        this.work = timer(MetricName.STAGE_SECONDS);
        this.age = timer(MetricName.RECORD_AGE);
    }

    private Timer timer(String name) {
        return Timer.builder(name)
                .tag("stage", stage)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(10))
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

    public void outcome(String outcome) {
        outcome(outcome, 1);
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

    /** Of work that is not one call on one thread. */
    public void took(Duration duration) {
        work.record(duration);
    }

    /** @param fetchedAt null where the record has no page behind it: nothing is recorded */
    public void age(@Nullable Instant fetchedAt, Instant now) {
        if (fetchedAt != null) {
            var since = Duration.between(fetchedAt, now);
            age.record(since.isNegative() ? Duration.ZERO : since);
        }
    }

    private Counter counter(String name, String tag, String value) {
        return registry.counter(name, "stage", stage, tag, value);
    }
}
