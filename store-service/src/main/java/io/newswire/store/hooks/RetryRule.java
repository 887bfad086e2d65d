package io.newswire.store.hooks;

import io.newswire.store.batch.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery that failed is tried again, and when no more. Any answer but 2xx is a failure, also a redirect, which is not
 * followed. 410 says that the receiver wants no more (Standard Webhooks, "Delivery").
 *
 * @param giveUpAfter a failure so long after the first one in a row is the last
 */
record RetryRule(Backoff backoff, Duration giveUpAfter) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    /** A receiver that asks for more gets this. */
    static final Duration LONGEST_WISH = Duration.ofDays(1);

    private static final int GONE = 410;

    /** From 5 s, doubled up to 6 h, each shortened by up to half. */
    static RetryRule usual(Duration giveUpAfter, DoubleSupplier zeroToOne) {
        return new RetryRule(Backoff.doubling(FIRST_PAUSE, LONGEST_PAUSE, zeroToOne), giveUpAfter);
    }

    /**
     * @param failuresBefore in a row, without this one
     * @param failingSince of the first of them, null where there is none
     */
    Verdict of(Reply reply, int failuresBefore, @Nullable Instant failingSince, Instant now) {
        if (reply.isTaken()) {
            return new Verdict.Delivered();
        }
        if (reply.status() == GONE) {
            return new Verdict.GivenUp(reply.what() + ": the receiver wants no more");
        }
        if (failingSince != null && !now.isBefore(failingSince.plus(giveUpAfter))) {
            return new Verdict.GivenUp(reply.what());
        }
        return new Verdict.TryAgain(now.plus(pause(reply, failuresBefore + 1)), reply.what());
    }

    /** Never sooner than the receiver asks. */
    private Duration pause(Reply reply, int failures) {
        var own = backoff.after(failures);
        var wish = reply.retryAfter();
        if (wish == null || wish.compareTo(own) <= 0) {
            return own;
        }
        return wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
    }
}
