package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchOutcome;

/** A job whose turn came and that ended there and then, without a request. */
record UnaskedEnd(Job job, FetchOutcome outcome) {}
