package io.newswire.store.batch;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before the next attempt. */
@FunctionalInterface
public interface Backoff {
    /** @param failures in a row, from 1 */
    Duration after(int failures);

    /** Doubles from {@code first} up to {@code longest}, each shortened by up to half so that instances do not march in step. */
    static Backoff doubling(Duration first, Duration longest, DoubleSupplier zeroToOne) {
        return failures -> {
            double full = first.toMillis() * Math.pow(2, Math.max(0, failures - 1));
            double capped = Math.min(full, longest.toMillis());
            return Duration.ofMillis((long) (capped * (1 - zeroToOne.getAsDouble() / 2)));
        };
    }
}
