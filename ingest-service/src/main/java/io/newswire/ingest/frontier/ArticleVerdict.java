package io.newswire.ingest.frontier;

import java.time.Instant;

/** What becomes of an article after a request for it. */
sealed interface ArticleVerdict {
    /** Nothing more to do; {@code outcome} is counted. */
    record Settled(String outcome) implements ArticleVerdict {}

    /** It is asked for once more. */
    record Retried(Job job, Instant due) implements ArticleVerdict {}
}
