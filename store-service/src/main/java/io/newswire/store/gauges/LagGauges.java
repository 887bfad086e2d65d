package io.newswire.store.gauges;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.newswire.platform.kafka.GroupLag.Lag;
import io.newswire.platform.telemetry.MetricName;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** How much the groups of the pipeline have to read, and how far they are: also of services that do not run. */
final class LagGauges implements Look {
    private final Callable<List<Lag>> reader;
    private final MultiGauge waiting;
    private final MultiGauge positions;

    LagGauges(Callable<List<Lag>> reader, MeterRegistry meters) {
        this.reader = reader;
        this.waiting =
                MultiGauge.builder(MetricName.GROUP_LAG).baseUnit("records").register(meters);
        this.positions = MultiGauge.builder(MetricName.GROUP_POSITION).register(meters);
    }

    @Override
    public void take() throws Exception {
        show(reader.call());
    }

    @Override
    public void clear() {
        show(List.of());
    }

    private void show(List<Lag> lags) {
        waiting.register(rows(lags, Lag::records), true);
        positions.register(rows(lags, Lag::position), true);
    }

    private static List<Row<?>> rows(List<Lag> lags, ToDoubleFunction<Lag> number) {
        return lags.stream()
                .<Row<?>>map(lag -> Row.of(Tags.of("group", lag.group(), "topic", lag.topic()), lag, number))
                .toList();
    }
}
