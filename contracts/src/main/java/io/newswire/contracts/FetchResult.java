package io.newswire.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** The end of one {@link FetchRequest}. Keyed by host, like the request. */
public record FetchResult(FetchRequest request, FetchOutcome outcome, Instant startedAt, Duration took) {

    public FetchResult {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(took, "took");
    }
}
