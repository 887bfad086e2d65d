package io.newswire.store.gauges;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.platform.telemetry.MetricName;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.query.Finder;
import io.newswire.store.write.WriterRig;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedGaugesIT {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    /** More than are read at once. */
    private static final int FEEDS = 501;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void feeds_are_counted_by_how_they_do() {
        try (var database = TestPostgres.migrated()) {
            var clock = Clock.fixed(NOW, ZoneOffset.UTC);
            new WriterRig(database, clock)
                    .storeAll(IntStream.range(0, FEEDS)
                            .mapToObj(i -> TestRecords.feed(i, "https://f.example/" + i, NOW, i % 100 == 0 ? 1 : 0))
                            .toList());
            var gauges = new FeedGauges(new Finder(database), meters, clock);
            gauges.take();

            assertThat(feeds("failing")).isEqualTo(6);
            assertThat(feeds("ok")).isEqualTo(FEEDS - 6);
            assertThat(feeds("gone")).isZero();

            gauges.clear();
            assertThat(meters.getMeters()).isEmpty();
        }
    }

    private double feeds(String health) {
        return meters.get(MetricName.FEEDS).tag("health", health).gauge().value();
    }
}
