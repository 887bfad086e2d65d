package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundsTest {
    @Test
    void a_feed_has_the_services_bounds_where_it_has_none_of_its_own() {
        assertThat(bounds(null, null)).isEqualTo(Given.BOUNDS);
        assertThat(bounds(Duration.ofMinutes(1), null))
                .isEqualTo(new Bounds(Duration.ofMinutes(1), Given.BOUNDS.max()));
    }

    @Test
    void one_bound_of_its_own_beyond_the_services_other_one_is_both() {
        assertThat(bounds(Duration.ofDays(2), null)).isEqualTo(new Bounds(Duration.ofDays(2), Duration.ofDays(2)));
        assertThat(bounds(null, Duration.ofSeconds(9)))
                .isEqualTo(new Bounds(Duration.ofSeconds(9), Duration.ofSeconds(9)));
    }

    @Test
    void no_feed_is_polled_without_pause_or_never() {
        assertThat(bounds(Duration.ZERO, Duration.ofDays(9999)))
                .isEqualTo(new Bounds(Duration.ofMillis(500), Duration.ofDays(30)));
    }

    private static Bounds bounds(@Nullable Duration min, @Nullable Duration max) {
        return Bounds.of(
                new FeedSettings(Given.FEED, null, List.of(), null, null, min, max, null, Map.of(), Given.START),
                Given.LIMITS);
    }
}
