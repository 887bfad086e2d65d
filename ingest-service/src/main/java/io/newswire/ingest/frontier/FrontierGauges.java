package io.newswire.ingest.frontier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.newswire.platform.telemetry.MetricName;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Gauges over the hosts and feeds of all partitions of this process. By name only the worst stand there: names come from
 * the network, and their number is bounded here. Thread-safe.
 */
final class FrontierGauges {
    private static final int WORST = 20;
    /** In characters, of a feed's URL in a tag. */
    private static final int LONGEST_NAME = 200;

    private final Set<Frontier> frontiers = ConcurrentHashMap.newKeySet();
    private final MultiGauge waiting;
    private final MultiGauge failures;
    private final MultiGauge expected;

    FrontierGauges(MeterRegistry registry) {
        total(registry, MetricName.FEEDS_SILENT, CoverageBoard.Snapshot::silent);
        total(registry, MetricName.FEEDS_OVERFLOWING, CoverageBoard.Snapshot::overflowing);
        this.waiting = MultiGauge.builder(MetricName.HOST_WAITING).register(registry);
        this.failures = MultiGauge.builder(MetricName.HOST_FAILURES).register(registry);
        this.expected = MultiGauge.builder(MetricName.FEED_EXPECTED).register(registry);
    }

    private void total(MeterRegistry registry, String name, ToDoubleFunction<CoverageBoard.Snapshot> count) {
        Gauge.builder(
                        name,
                        frontiers,
                        all -> all.stream()
                                .map(Frontier::coverage)
                                .mapToDouble(count)
                                .sum())
                .register(registry);
    }

    void watch(Frontier frontier) {
        frontiers.add(frontier);
    }

    void forget(Frontier frontier) {
        frontiers.remove(frontier);
    }

    /** Names the worst anew. */
    synchronized void refresh() {
        var hosts = frontiers.stream()
                .flatMap(frontier -> frontier.worstHosts(WORST).stream())
                .sorted(Comparator.comparingInt(HostTrouble::failures)
                        .thenComparingInt(HostTrouble::waiting)
                        .reversed())
                .limit(WORST)
                .toList();
        waiting.register(rows(hosts, HostTrouble::waiting), true);
        failures.register(rows(hosts, HostTrouble::failures), true);
        expected.register(feeds().map(FrontierGauges::row).toList(), true);
    }

    private static List<MultiGauge.Row<?>> rows(List<HostTrouble> hosts, ToDoubleFunction<HostTrouble> value) {
        return hosts.stream()
                .<MultiGauge.Row<?>>map(host -> MultiGauge.Row.of(Tags.of("host", host.host()), host, value))
                .toList();
    }

    private Stream<CoverageBoard.Worst> feeds() {
        return frontiers.stream()
                .flatMap(frontier -> frontier.coverage().worst().stream())
                .sorted(Comparator.comparingDouble(feed -> -feed.coverage().expectedPerDay()))
                .limit(WORST);
    }

    private static MultiGauge.Row<?> row(CoverageBoard.Worst feed) {
        var url = feed.feedUrl();
        var name = url.length() <= LONGEST_NAME ? url : url.substring(0, LONGEST_NAME);
        var trouble = feed.coverage().silent() ? "silent" : "overflowing";
        return MultiGauge.Row.of(
                Tags.of("feed", name, "trouble", trouble), feed.coverage().expectedPerDay());
    }
}
