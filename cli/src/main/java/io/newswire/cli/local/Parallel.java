package io.newswire.cli.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Several pieces of work at once, each with a deadline of its own. */
final class Parallel {
    private Parallel() {}

    /** Returns when all have ended; throws the first failure with the others in it. */
    static void run(List<? extends Runnable> work) {
        var futures = work.stream()
                .map(piece -> CompletableFuture.runAsync(piece, Thread.ofVirtual()::start))
                .toList();
        RuntimeException failure = null;
        for (var future : futures) {
            try {
                future.join();
            } catch (CompletionException e) {
                failure = with(failure, e.getCause() instanceof RuntimeException cause ? cause : e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException with(@Nullable RuntimeException first, RuntimeException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }
}
