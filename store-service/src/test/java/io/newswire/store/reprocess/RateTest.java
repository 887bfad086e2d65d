package io.newswire.store.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateTest {
    private final List<Duration> slept = new ArrayList<>();
    private long now;

    private final Rate rate = new Rate(4, () -> now, duration -> {
        slept.add(duration);
        now += duration.toNanos();
    });

    @Test
    void so_many_a_second_go_through_one_after_the_other() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            rate.await();
        }
        assertThat(slept).hasSize(4).containsOnly(Duration.ofMillis(250));
    }

    @Test
    void what_was_not_used_is_not_made_up_for() throws InterruptedException {
        rate.await();
        now += Duration.ofSeconds(10).toNanos();
        rate.await();
        rate.await();
        assertThat(slept).containsExactly(Duration.ofMillis(250));
    }
}
