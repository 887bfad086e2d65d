package io.newswire.store.console;

import io.newswire.store.query.Summary;
import java.time.Instant;

/** How much is stored, and what failed. */
record PipelineView(Summary summary, Instant now, boolean live) {}
