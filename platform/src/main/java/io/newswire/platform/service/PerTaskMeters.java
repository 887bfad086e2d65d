package io.newswire.platform.service;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.newswire.contracts.Topic;
import java.util.List;

/**
 * Meters of Kafka that have a series for each task, node of a topology, connection or partition: thousands for one service, which
 * nobody looks at. What operators need of state stores is added up in {@code newswire.state}; of partitions the lag is left.
 */
final class PerTaskMeters {
    private static final String LAG = "kafka.consumer.fetch.manager.records.lag";

    private static final List<String> FAMILIES = List.of(
            "kafka.stream.state.",
            "kafka.stream.task.",
            "kafka.stream.processor.node.",
            "kafka.stream.record.cache.",
            "kafka.stream.topic.",
            "kafka.consumer.node.",
            "kafka.producer.node.",
            "kafka.producer.topic.",
            "kafka.admin.client.node.");

    /** Kafka has each topic twice, also under a name without dots, as it was once spelt. */
    private static final String OLD_SPELLING = Topic.PREFIX.replace('.', '_');

    private PerTaskMeters() {}

    /** To be called before any meter is registered. */
    static void leaveOut(MeterRegistry meters) {
        meters.config().meterFilter(MeterFilter.deny(PerTaskMeters::isLeftOut));
    }

    static boolean isLeftOut(Meter.Id meter) {
        var topic = meter.getTag("topic");
        return FAMILIES.stream().anyMatch(meter.getName()::startsWith)
                || meter.getTag("partition") != null && !meter.getName().equals(LAG)
                || topic != null && topic.startsWith(OLD_SPELLING);
    }
}
