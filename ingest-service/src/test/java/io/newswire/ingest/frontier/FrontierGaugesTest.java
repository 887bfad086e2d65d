package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.platform.telemetry.MetricName;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FrontierGaugesTest {
    private static final int MOST = 20;
    private static final int MANY = 100;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FrontierGauges gauges = new FrontierGauges(registry);
    private final Desk desk = new Desk();
    private final Frontier frontier =
            new Frontier(Given.LIMITS, desk.shelves, (feed, outcome, at) -> desk.nextPoll, Hubs.none(), desk);

    @Test
    void the_hosts_that_keep_us_waiting_stand_there_by_name() {
        submit("slow.example", MANY + 1);
        gauges.watch(frontier);
        gauges.refresh();

        assertThat(waiting("slow.example").value()).isEqualTo(MANY);
    }

    @Test
    void of_many_hosts_only_the_worst_are_named() {
        for (int host = 0; host < 3 * MOST; host++) {
            submit("h" + host + ".example", MANY + 1 + host);
        }
        gauges.watch(frontier);
        gauges.refresh();

        assertThat(registry.find(MetricName.HOST_WAITING).gauges()).hasSize(MOST);
        assertThat(waiting("h" + (3 * MOST - 1) + ".example").value()).isEqualTo(MANY + 3 * MOST - 1);
    }

    @Test
    void a_partition_that_left_is_counted_no_more() {
        submit("slow.example", MANY + 1);
        gauges.watch(frontier);
        gauges.refresh();
        gauges.forget(frontier);
        gauges.refresh();

        assertThat(registry.find(MetricName.HOST_WAITING).gauges()).isEmpty();
        assertThat(registry.get(MetricName.FEEDS_SILENT).gauge().value()).isZero();
    }

    private void submit(String host, int articles) {
        for (int i = 0; i < articles; i++) {
            frontier.accept(
                    host, new HostEvent.LinkFound(Given.submitted("https://" + host + "/article-" + i)), Given.START);
        }
    }

    private Gauge waiting(String host) {
        return Objects.requireNonNull(
                registry.find(MetricName.HOST_WAITING).tag("host", host).gauge(), host);
    }
}
