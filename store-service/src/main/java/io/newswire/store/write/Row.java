package io.newswire.store.write;

import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.Story;
import java.time.Instant;

/** What one record becomes in the database. */
sealed interface Row
        permits ArticleRow,
                Row.ArticleDeleted,
                DeadLetterRow,
                Row.FeedReport,
                Row.FeedForgotten,
                Row.StoryTold,
                Row.StoryEnded,
                Row.Unreadable {
    /** A tombstone: there is no longer such an article. */
    record ArticleDeleted(String id, Instant at) implements Row {}

    /** @param document the status as it came, JSON */
    record FeedReport(FeedStatus status, String document) implements Row {}

    /** A tombstone: nobody asks about this feed any more. */
    record FeedForgotten(String url) implements Row {}

    /** @param document the story as it came, JSON */
    record StoryTold(Story story, String document) implements Row {}

    /** A tombstone: none of its articles is left. */
    record StoryEnded(String id) implements Row {}

    /** Not what its topic promises: it is only ever a dead letter. */
    record Unreadable() implements Row {}
}
