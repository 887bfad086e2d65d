package io.newswire.ingest.frontier;

import java.time.Instant;
import java.util.Objects;

/**
 * That a page which came before is no longer there.
 *
 * @param since when that was first noticed
 * @param told whether its article's deletion was sent
 */
record Absence(Instant since, boolean told) {
    Absence {
        Objects.requireNonNull(since, "since");
    }
}
