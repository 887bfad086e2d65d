package io.newswire.store.console;

import io.newswire.store.query.FoundDeadLetterRun;
import io.newswire.store.query.Page;
import java.time.Instant;

/** What operators asked to be done with dead letters. */
record DeadLetterRunsView(Page<FoundDeadLetterRun> page, Instant now) {}
