package io.newswire.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PerTaskMetersTest {
    private static final String LAG = "kafka.consumer.fetch.manager.records.lag";

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void leaveOut() {
        PerTaskMeters.leaveOut(meters);
    }

    @Test
    void what_is_kept_for_each_task_or_partition_is_left_out() {
        meters.counter("kafka.stream.state.put.total", "task.id", "0_1");
        meters.counter("kafka.consumer.fetch.manager.records.lead", "topic", "newswire.pages", "partition", "3");
        meters.counter(LAG, "topic", "newswire_pages", "partition", "3");

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void the_lag_of_a_partition_stays_and_whatever_is_ours() {
        meters.counter(LAG, "topic", "newswire.pages", "partition", "3");
        meters.counter("kafka.stream.alive.stream.threads");
        meters.counter("newswire.records.in", "topic", "newswire.pages");

        assertThat(meters.getMeters()).hasSize(3);
    }
}
