package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchOutcome;
import java.time.Instant;

/** Turns the outcome of a feed's fetch into that of its poll, reading the body where there is a new one. */
@FunctionalInterface
interface FeedReader {
    PollOutcome read(FeedState feed, FetchOutcome outcome, Instant now);
}
