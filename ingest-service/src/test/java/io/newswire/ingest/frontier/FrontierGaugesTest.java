package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.FetchResult;
import io.newswire.platform.telemetry.MetricName;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontierGaugesTest {
    private static final int MOST = 20;
    private static final int MANY = 100;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Troubles troubles = new Troubles();
    private final Desk desk = new Desk();
    private final Frontier frontier =
            new Frontier(Given.LIMITS, desk.shelves, (feed, outcome, at) -> desk.nextPoll, Hubs.none(), desk);

    @BeforeEach
    void watch() {
        FrontierGauges.register(troubles, registry);
        troubles.watch(frontier);
    }

    @Test
    void hosts_that_keep_us_waiting_are_counted_and_what_waits_for_them() {
        submit("slow.example", MANY + 1);
        submit("other.example", MANY + 2);
        submit("quick.example", 2);

        assertThat(registry.get(MetricName.HOSTS_TROUBLED)
                        .tag("trouble", "crowded")
                        .gauge()
                        .value())
                .isEqualTo(2);
        assertThat(gauge(MetricName.HOSTS_WAITING)).isEqualTo(2 * MANY + 1);
    }

    @Test
    void of_many_hosts_the_worst_are_named_and_none_is_in_a_tag() {
        for (int host = 0; host < 3 * MOST; host++) {
            submit("h" + host + ".example", MANY + 1 + host);
        }

        assertThat(troubles.report().hosts())
                .hasSize(MOST)
                .first()
                .isEqualTo(frontier.worstHosts(1).getFirst())
                .extracting(HostTrouble::host)
                .isEqualTo("h" + (3 * MOST - 1) + ".example");
        assertThat(troubles.json()).contains("\"host\":\"h" + (3 * MOST - 1) + ".example\"");
        assertThat(registry.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().toString()).doesNotContain(".example"));
    }

    @Test
    void a_feed_that_fails_is_named_until_it_works() {
        frontier.accept(Given.HOST, new HostEvent.FeedChanged(Given.FEED, Given.settings(Given.FEED)), Given.START);
        polled(new PollOutcome.Unparseable("no feed"));
        assertThat(troubles.report().feeds()).containsExactly(new FeedTrouble(Given.FEED, "failing", 1, 0));
        assertThat(troubles.json()).contains("\"trouble\":\"failing\",\"failures\":1");
        assertThat(gauge(MetricName.FEEDS_SILENT)).isZero();

        desk.now = desk.now.plus(Duration.ofDays(1));
        frontier.tick(desk.now);
        polled(new PollOutcome.NotModified());
        assertThat(troubles.report().feeds()).isEmpty();
    }

    private void polled(PollOutcome outcome) {
        desk.nextPoll = outcome;
        var result = new FetchResult(desk.requests.getLast(), Given.fetched("any"), desk.now, Duration.ofMillis(5));
        frontier.accept(Given.HOST, new HostEvent.FetchFinished(result), desk.now);
    }

    @Test
    void a_partition_that_left_is_counted_no_more() {
        submit("slow.example", MANY + 1);
        troubles.forget(frontier);

        assertThat(gauge(MetricName.HOSTS_WAITING)).isZero();
        assertThat(gauge(MetricName.FEEDS_SILENT)).isZero();
        assertThat(troubles.report().hosts()).isEmpty();
    }

    private void submit(String host, int articles) {
        for (int i = 0; i < articles; i++) {
            frontier.accept(
                    host, new HostEvent.LinkFound(Given.submitted("https://" + host + "/article-" + i)), Given.START);
        }
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
