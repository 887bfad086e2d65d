package io.newswire.client;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final long A_MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Patience patience = new Patience(new TopicPartition("newswire.articles", 3));

    @Test
    void it_ends_after_two_minutes_and_who_tries_again_has_two_more() {
        for (int again = 0; again < 2; again++) {
            assertThatNoException().isThrownBy(() -> {
                patience.waited(A_MINUTE);
                patience.waited(A_MINUTE);
            });
            assertThatThrownBy(() -> patience.waited(1))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContaining("newswire.articles-3");
        }
    }
}
