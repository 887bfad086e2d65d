package io.newswire.store.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Test
    void the_pause_doubles_up_to_the_longest_however_long_it_lasts() {
        var backoff = Backoff.doubling(FIRST, LONGEST, () -> 0);
        assertThat(backoff.after(1)).isEqualTo(FIRST);
        assertThat(backoff.after(3)).isEqualTo(Duration.ofMillis(800));
        assertThat(backoff.after(20)).isEqualTo(LONGEST);
        assertThat(backoff.after(1_000_000)).isEqualTo(LONGEST);
    }

    @Test
    void chance_shortens_it_by_half_at_most() {
        assertThat(Backoff.doubling(FIRST, LONGEST, () -> 1).after(1)).isEqualTo(Duration.ofMillis(100));
    }
}
