package io.newswire.store.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Answers that are whole in memory, such as a raw page: few at once, whoever asks. Thread-safe. */
public final class LargeAnswers {
    /** Each takes up to twice the largest page. */
    private static final int MOST = 8;

    private static final long PATIENCE_SECONDS = 5;
    private static final Semaphore FREE = new Semaphore(MOST, true);

    private LargeAnswers() {}

    /** Makes an answer and {@link #write writes} it. */
    @FunctionalInterface
    public interface Answer<E extends Exception> {
        void give() throws E;
    }

    /** @throws Refused where too many are on their way for seconds */
    public static <E extends Exception> void one(Answer<E> answer) throws E {
        if (!isFree()) {
            throw new Refused(Problem.full("pages and records that are sent whole", MOST));
        }
        try {
            answer.give();
        } finally {
            FREE.release();
        }
    }

    private static boolean isFree() {
        try {
            return FREE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Now, and not when the handler has returned. */
    public static void write(Context context, byte[] body) {
        try {
            context.outputStream().write(body);
        } catch (IOException e) {
            // Whoever asked has gone.
        }
    }
}
