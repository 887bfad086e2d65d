package io.newswire.platform.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.platform.telemetry.MetricName;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Processor;

/** What the state stores of a topology take, added up over the tasks in this process: Kafka has it for each task. */
final class StateGauges {
    private static final String BYTES_ON_DISK = "total-sst-files-size";
    private static final String ENTRIES = "estimate-num-keys";
    /** Ends the key of the tag that names the store; what stands before says of which kind it is. */
    private static final String STORE_TAG = "state-id";

    private final Supplier<? extends Map<?, ? extends Metric>> metrics;

    private StateGauges(Supplier<? extends Map<?, ? extends Metric>> metrics) {
        this.metrics = metrics;
    }

    /** @param metrics those of Kafka Streams, as they are when it is called */
    static void register(
            MeterRegistry meters, Topology topology, Supplier<? extends Map<?, ? extends Metric>> metrics) {
        var gauges = new StateGauges(metrics);
        for (var store : stores(topology)) {
            Gauge.builder(MetricName.STATE_BYTES, () -> gauges.sum(BYTES_ON_DISK, store))
                    .tag("store", store)
                    .baseUnit("bytes")
                    .register(meters);
            Gauge.builder(MetricName.STATE_ENTRIES, () -> gauges.sum(ENTRIES, store))
                    .tag("store", store)
                    .register(meters);
        }
    }

    private static Set<String> stores(Topology topology) {
        return topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(Processor.class::isInstance)
                .flatMap(node -> ((Processor) node).stores().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private double sum(String name, String store) {
        return metrics.get().values().stream()
                .filter(metric -> metric.metricName().name().equals(name) && isOf(store, metric))
                .map(Metric::metricValue)
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .sum();
    }

    private static boolean isOf(String store, Metric metric) {
        return metric.metricName().tags().entrySet().stream()
                .anyMatch(tag ->
                        tag.getKey().endsWith(STORE_TAG) && tag.getValue().equals(store));
    }
}
