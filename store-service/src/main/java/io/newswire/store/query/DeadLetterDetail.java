package io.newswire.store.query;

import io.newswire.contracts.Redrive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with what was before and after it.
 *
 * @param history the re-drives of its record before it failed as this one, the oldest first; the newest ten
 * @param failedAgain the dead letter that its record became after it was re-driven, null where it became none
 */
public record DeadLetterDetail(
        FoundDeadLetter letter,
        List<Redrive> history,
        @Nullable String failedAgain) {
    public DeadLetterDetail {
        history = List.copyOf(history);
    }
}
