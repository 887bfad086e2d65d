package io.newswire.ingest.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of a link. */
sealed interface LinkVerdict {
    /** Never seen: fetch it. */
    record New(Seen seen) implements LinkVerdict {}

    /** A feed says that the article changed: fetch it without conditions, for validators may lie. */
    record Revised(Seen seen, Instant due) implements LinkVerdict {}

    /** A person asks for a known article once more: fetch it if it changed. */
    record Resubmitted(Seen seen) implements LinkVerdict {}

    /** A person asks for a known article that is to be fetched later: fetch it now. */
    record Hastened() implements LinkVerdict {}

    /** @param update what to remember from now on, null when nothing changes */
    record Known(@Nullable Seen update) implements LinkVerdict {}
}
