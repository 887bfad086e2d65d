package io.newswire.enrich.stream;

import io.newswire.platform.kafka.LogContext;
import io.newswire.platform.telemetry.StageMeters;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Makes the real processor when its context is there, so that it can have everything in its constructor. What is logged while
 * it works names the stage and the record's article.
 */
final class Started<K, V, L, W> implements Processor<K, V, L, W> {
    private final String stage;
    private final Function<ProcessorContext<L, W>, Consumer<Record<K, V>>> start;
    private @Nullable Consumer<Record<K, V>> started;

    Started(StageMeters meters, Function<ProcessorContext<L, W>, Consumer<Record<K, V>>> start) {
        this.stage = meters.stage();
        this.start = start;
    }

    @Override
    public void init(ProcessorContext<L, W> context) {
        started = start.apply(context);
    }

    @Override
    public void process(Record<K, V> record) {
        try (var about = LogContext.of(stage, record.headers()).keyed(record.key())) {
            Objects.requireNonNull(started, "init comes first").accept(record);
        }
    }

    @Override
    public void close() {
        if (started instanceof Leaving leaving) {
            leaving.leave();
        }
    }
}
