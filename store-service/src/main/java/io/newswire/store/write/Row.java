package io.newswire.store.write;

import io.newswire.contracts.FeedStatus;

/** What one record becomes in the database. */
sealed interface Row permits ArticleRow, DeadLetterRow, Row.FeedReport, Row.FeedForgotten, Row.Unreadable {
    /** @param document the status as it came, JSON */
    record FeedReport(FeedStatus status, String document) implements Row {}

    /** A tombstone: nobody asks about this feed any more. */
    record FeedForgotten(String url) implements Row {}

    /** Not what its topic promises: it is only ever a dead letter. */
    record Unreadable() implements Row {}
}
