package io.newswire.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeadThreadsTest {
    private final SettableClock clock = new SettableClock();
    private final DeadThreads deaths = new DeadThreads(clock);

    @Test
    void a_fault_that_kills_every_thread_is_told_from_one_that_passes() {
        assertThat(IntStream.range(0, DeadThreads.MOST).anyMatch(i -> deaths.areTooMany()))
                .isFalse();
        assertThat(deaths.areTooMany()).isTrue();
    }

    @Test
    void deaths_that_are_far_apart_are_forgiven() {
        for (int i = 0; i < 5 * DeadThreads.MOST; i++) {
            assertThat(deaths.areTooMany()).isFalse();
            clock.now = clock.now
                    .plus(DeadThreads.WITHIN.dividedBy(DeadThreads.MOST))
                    .plus(Duration.ofSeconds(1));
        }
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
