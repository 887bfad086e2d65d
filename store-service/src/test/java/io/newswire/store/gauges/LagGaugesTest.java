package io.newswire.store.gauges;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.platform.kafka.GroupLag.Lag;
import io.newswire.platform.telemetry.MetricName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LagGaugesTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private List<Lag> lags = List.of(new Lag("newswire.store", "newswire.articles", 7, 100, 1));
    private final LagGauges gauges = new LagGauges(() -> lags, meters);

    @Test
    void a_group_is_shown_as_it_is_now() throws Exception {
        gauges.take();
        lags = List.of(new Lag("newswire.store", "newswire.articles", 2, 150, 1));
        gauges.take();

        assertThat(gauge(MetricName.GROUP_LAG)).isEqualTo(2);
        assertThat(gauge(MetricName.GROUP_POSITION)).isEqualTo(150);
    }

    @Test
    void what_is_out_of_date_is_not_shown() throws Exception {
        gauges.take();
        gauges.clear();

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void measuring_takes_a_twentieth_of_the_time_at_most() {
        var every = Duration.ofSeconds(15);
        assertThat(Round.rest(every, Duration.ofMillis(30))).isEqualTo(every);
        assertThat(Round.rest(every, Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(60));
    }

    private double gauge(String name) {
        return meters.get(name)
                .tags("group", "newswire.store", "topic", "newswire.articles")
                .gauge()
                .value();
    }
}
