package io.newswire.store.hooks;

import java.time.Instant;

/** What an attempt means for its webhook. */
sealed interface Verdict {
    /** The receiver has it. */
    record Delivered() implements Verdict {}

    /** The same batch again, not before {@code at}. */
    record TryAgain(Instant at, String why) implements Verdict {}

    /** No more, until somebody resumes it. */
    record GivenUp(String why) implements Verdict {}
}
