package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchOutcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a fetch ended, and the bytes it brought.
 *
 * @param body decoded; null unless the outcome is {@link FetchOutcome.Fetched}. Not copied: read only.
 */
@SuppressWarnings("ArrayRecordComponent") // up to 10 MB that are made once and written once
public record FetchedPage(FetchOutcome outcome, byte @Nullable [] body, Instant startedAt, Duration took) {}
