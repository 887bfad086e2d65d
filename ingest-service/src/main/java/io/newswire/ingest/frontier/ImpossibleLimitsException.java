package io.newswire.ingest.frontier;

import java.util.List;

/** Limits that contradict one another or themselves: all that is wrong with them. */
public final class ImpossibleLimitsException extends IllegalArgumentException {
    private final List<String> problems;

    ImpossibleLimitsException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One for each limit that is wrong, as {@code max-interval: 1m is below the min-interval of 5m}. */
    public List<String> problems() {
        return problems;
    }
}
