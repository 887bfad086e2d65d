package io.newswire.platform.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;

/**
 * Families of Kafka that have a series for each task, each node of a topology or each connection: thousands for one service, which
 * nobody looks at. What operators need of state stores is added up in {@code newswire.state}.
 */
final class PerTaskMeters {
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

    private PerTaskMeters() {}

    /** To be called before any meter is registered. */
    static void leaveOut(MeterRegistry meters) {
        FAMILIES.forEach(family -> meters.config().meterFilter(MeterFilter.denyNameStartsWith(family)));
    }
}
