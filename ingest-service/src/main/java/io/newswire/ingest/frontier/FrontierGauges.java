package io.newswire.ingest.frontier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.newswire.platform.telemetry.MetricName;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Gauges over the hosts and feeds of all partitions of this process. Which they are, {@link Troubles} says. */
final class FrontierGauges {
    private static final Tags SILENT = Tags.of("trouble", "silent");
    private static final Tags OVERFLOWING = Tags.of("trouble", "overflowing");
    private static final Tags FAILING = Tags.of("trouble", "failing");
    private static final Tags CROWDED = Tags.of("trouble", "crowded");

    private final Troubles troubles;
    private final MeterRegistry registry;

    private FrontierGauges(Troubles troubles, MeterRegistry registry) {
        this.troubles = troubles;
        this.registry = registry;
    }

    static void register(Troubles troubles, MeterRegistry registry) {
        var gauges = new FrontierGauges(troubles, registry);
        gauges.feeds(MetricName.FEEDS_SILENT, Tags.empty(), CoverageBoard.Snapshot::silent);
        gauges.feeds(MetricName.FEEDS_OVERFLOWING, Tags.empty(), CoverageBoard.Snapshot::overflowing);
        gauges.feeds(MetricName.FEEDS_EXPECTED, SILENT, CoverageBoard.Snapshot::silentPerDay);
        gauges.feeds(MetricName.FEEDS_EXPECTED, OVERFLOWING, CoverageBoard.Snapshot::overflowingPerDay);
        gauges.hosts(MetricName.HOSTS_TROUBLED, FAILING, host -> host.failures() > 0 ? 1 : 0);
        gauges.hosts(MetricName.HOSTS_TROUBLED, CROWDED, host -> host.isCrowded() ? 1 : 0);
        gauges.hosts(MetricName.HOSTS_WAITING, Tags.empty(), HostTrouble::waiting);
    }

    private void feeds(String name, Tags tags, ToDoubleFunction<CoverageBoard.Snapshot> count) {
        Gauge.builder(name, () -> troubles.coverage().mapToDouble(count).sum())
                .tags(tags)
                .register(registry);
    }

    private void hosts(String name, Tags tags, ToLongFunction<HostTrouble> count) {
        Gauge.builder(name, () -> troubles.hosts().mapToLong(count).sum())
                .tags(tags)
                .register(registry);
    }
}
