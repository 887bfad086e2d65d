package io.newswire.cli.local;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Puts a deadline on a call that has none of its own. */
final class Within {
    private Within() {}

    /**
     * @param what a phrase for the message, such as {@code start Kafka on 127.0.0.1:9092}
     * @throws StartFailed when the work failed or is not done in time; it is interrupted then
     */
    static <T> T deadline(Duration limit, String what, Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(what).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new StartFailed("Could not " + what + " within " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted before it could " + what, e);
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new StartFailed("Could not " + what + ": " + cause.getMessage(), cause);
        }
    }
}
