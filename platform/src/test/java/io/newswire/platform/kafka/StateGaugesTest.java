package io.newswire.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.platform.telemetry.MetricName;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class StateGaugesTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<org.apache.kafka.common.MetricName, Metric> metrics = new HashMap<>();

    @Test
    void the_tasks_of_a_store_are_added_up_and_other_stores_left_out() {
        StateGauges.register(meters, topology(), () -> metrics);
        put("total-sst-files-size", "0_0", "rocksdb-state-id", "seen", 700);
        put("total-sst-files-size", "0_1", "rocksdb-window-state-id", "seen", 300);
        put("total-sst-files-size", "0_1", "rocksdb-state-id", "other", 5_000);
        put("estimate-num-keys", "0_1", "rocksdb-state-id", "seen", 12);

        assertThat(gauge(MetricName.STATE_BYTES)).isEqualTo(1_000);
        assertThat(gauge(MetricName.STATE_ENTRIES)).isEqualTo(12);
    }

    @Test
    void a_store_whose_tasks_are_elsewhere_takes_nothing() {
        StateGauges.register(meters, topology(), () -> metrics);
        assertThat(gauge(MetricName.STATE_BYTES)).isZero();
    }

    private double gauge(String name) {
        return meters.get(name).tag("store", "seen").gauge().value();
    }

    private void put(String name, String task, String storeTag, String store, long value) {
        var key = new org.apache.kafka.common.MetricName(
                name, "stream-state-metrics", "", Map.of("task-id", task, storeTag, store));
        Gauge<BigInteger> measured = (config, now) -> BigInteger.valueOf(value);
        metrics.put(key, new KafkaMetric(new Object(), key, measured, new MetricConfig(), Time.SYSTEM));
    }

    private static Topology topology() {
        var builder = new StreamsBuilder();
        builder.table(
                "links",
                Consumed.with(Serdes.String(), Serdes.String()),
                Materialized.<String, String, KeyValueStore<Bytes, byte[]>>as("seen"));
        return builder.build();
    }
}
