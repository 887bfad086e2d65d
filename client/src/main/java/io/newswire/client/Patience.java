package io.newswire.client;

import java.time.Duration;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * How long an open transaction is waited for: they end within seconds, or are ended by the broker after their timeout. What the
 * application does between two polls does not count.
 */
final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final TopicPartition partition;
    private long left = LONGEST.toNanos();

    Patience(TopicPartition partition) {
        this.partition = partition;
    }

    /** @throws TimeoutException after two minutes in all; then they begin anew, for who tries again */
    void waited(long nanos) {
        left -= nanos;
        if (left < 0) {
            left = LONGEST.toNanos();
            throw new TimeoutException("a transaction on " + partition + " has been open for " + LONGEST.toSeconds()
                    + " s: try again, and see `kafka-transactions.sh find-hanging` where it stays so");
        }
    }
}
