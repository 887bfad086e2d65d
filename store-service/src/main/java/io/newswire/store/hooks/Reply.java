package io.newswire.store.hooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status of HTTP, 0 where there was no answer
 * @param retryAfter the rest that the receiver asked for, null where it asked for none
 * @param what for people: {@code 503}, {@code the connection was refused}
 */
record Reply(int status, @Nullable Duration retryAfter, String what) {
    static Reply none(String why) {
        return new Reply(0, null, why);
    }

    boolean isTaken() {
        return status >= 200 && status < 300;
    }
}
