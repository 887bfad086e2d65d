package io.newswire.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.NewsDate;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StageMetersTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StageMeters stage = new StageMeters(registry, "extract");

    @Test
    void an_article_is_as_old_as_its_publisher_says() {
        stage.sincePublication(NewsDate.parse("2026-05-04T11:59:00+02:00"), NOW);
        assertThat(ages().totalTime(TimeUnit.SECONDS)).isEqualTo(60);
    }

    @Test
    void one_from_the_future_is_new() {
        stage.sincePublication(NewsDate.parse("2026-05-04T10:30:00Z"), NOW);
        assertThat(ages().count()).isEqualTo(1);
        assertThat(ages().totalTime(TimeUnit.SECONDS)).isZero();
    }

    @Test
    void a_day_is_no_instant_and_an_archive_no_news() {
        stage.sincePublication(null, NOW);
        stage.sincePublication(NewsDate.parse("2026-05-04"), NOW);
        stage.sincePublication(NewsDate.parse("2026-05-04T09:00:00"), NOW);
        stage.sincePublication(NewsDate.parse("2026-04-03T09:00:00Z"), NOW);
        stage.sincePublication(NewsDate.parse("0001-01-01T00:00:00Z"), NOW);

        assertThat(registry.find(MetricName.PUBLICATION_AGE).timers()).isEmpty();
    }

    @Test
    void what_says_that_it_is_older_than_any_page_is_counted_as_that_old_and_stops_nothing() {
        stage.age(Instant.parse("1600-01-01T00:00:00Z"), NOW);
        stage.age(Instant.MIN, NOW);
        stage.age(Instant.MAX, NOW);

        var ages = registry.get(MetricName.RECORD_AGE).tag("stage", "extract").timer();
        assertThat(ages.count()).isEqualTo(3);
        assertThat(ages.max(TimeUnit.DAYS)).isEqualTo(36_525);
    }

    private Timer ages() {
        return registry.get(MetricName.PUBLICATION_AGE).tag("stage", "extract").timer();
    }
}
