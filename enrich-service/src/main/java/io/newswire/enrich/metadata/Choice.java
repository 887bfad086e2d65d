package io.newswire.enrich.metadata;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks sources in their order and takes the first that has something; asks on only where all candidates are wanted. */
final class Choice<T> {
    private final String field;
    private final Trace trace;
    private @Nullable Found<T> winner;

    Choice(String field, Trace trace) {
        this.field = field;
        this.trace = trace;
    }

    Choice<T> or(Supplier<@Nullable Found<T>> source) {
        if (winner == null || trace.isAsked()) {
            var found = source.get();
            if (found != null) {
                trace.offered(field, found);
                winner = winner == null ? found : winner;
            }
        }
        return this;
    }

    @Nullable
    Found<T> winner() {
        return winner;
    }
}
