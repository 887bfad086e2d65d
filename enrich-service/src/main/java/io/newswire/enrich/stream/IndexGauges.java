package io.newswire.enrich.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.platform.telemetry.MetricName;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the index of duplicates takes of the heap, over the shards that are in this process. Thread-safe. */
final class IndexGauges {
    private final Set<StoredBandIndex> shards = ConcurrentHashMap.newKeySet();

    IndexGauges(MeterRegistry registry) {
        Gauge.builder(
                        MetricName.INDEX_BYTES,
                        () -> shards.stream()
                                .mapToLong(shard -> shard.extent().bytes())
                                .sum())
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder(
                        MetricName.INDEX_ENTRIES,
                        () -> shards.stream()
                                .mapToLong(shard -> shard.extent().entries())
                                .sum())
                .register(registry);
    }

    void watch(StoredBandIndex shard) {
        shards.add(shard);
    }

    /** The shard moved to another instance or thread. */
    void forget(StoredBandIndex shard) {
        shards.remove(shard);
    }
}
