package io.newswire.ingest.fetch;

import java.time.Duration;

/** Waiting, apart from what waits for: tests do not wait. */
interface Pause {
    void await(Duration time) throws InterruptedException;
}
