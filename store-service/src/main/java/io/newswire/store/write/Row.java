package io.newswire.store.write;

import io.newswire.contracts.FeedStatus;
import java.time.Instant;

/** What one record becomes in the database. */
sealed interface Row
        permits ArticleRow, Row.ArticleDeleted, DeadLetterRow, Row.FeedReport, Row.FeedForgotten, Row.Unreadable {
    /** A tombstone: there is no longer such an article. */
    record ArticleDeleted(String id, Instant at) implements Row {}

    /** @param document the status as it came, JSON */
    record FeedReport(FeedStatus status, String document) implements Row {}

    /** A tombstone: nobody asks about this feed any more. */
    record FeedForgotten(String url) implements Row {}

    /** Not what its topic promises: it is only ever a dead letter. */
    record Unreadable() implements Row {}
}
