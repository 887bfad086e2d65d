package io.newswire.store.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes {@code feed_status}: the newest report of each feed, and nothing of feeds that were forgotten. */
final class FeedStatusTable {
    private static final String FORGET = "DELETE FROM feed_status WHERE url = ANY (:urls)";

    private static final String UPSERT = """
            INSERT INTO feed_status AS known (
                url, state, title, last_polled_at, next_poll_at, last_outcome, last_error, consecutive_failures,
                entries_seen, updated_at, document)
            SELECT url, state, title, last_polled_at::timestamptz, next_poll_at::timestamptz, last_outcome, last_error,
                consecutive_failures, entries_seen, updated_at::timestamptz, document::jsonb
            FROM unnest(
                :url::text[], :state::text[], :title::text[], :last_polled_at::text[], :next_poll_at::text[],
                :last_outcome::text[], :last_error::text[], :consecutive_failures::integer[], :entries_seen::bigint[],
                :updated_at::text[], :document::text[])
            AS r (
                url, state, title, last_polled_at, next_poll_at, last_outcome, last_error, consecutive_failures,
                entries_seen, updated_at, document)
            ORDER BY url
            ON CONFLICT (url) DO UPDATE SET
                state = excluded.state, title = excluded.title, last_polled_at = excluded.last_polled_at,
                next_poll_at = excluded.next_poll_at, last_outcome = excluded.last_outcome,
                last_error = excluded.last_error, consecutive_failures = excluded.consecutive_failures,
                entries_seen = excluded.entries_seen, updated_at = excluded.updated_at, document = excluded.document
            WHERE known.updated_at <= excluded.updated_at""";

    private FeedStatusTable() {}

    /** @param rows of any kind, in the order of their topic: the last word about a feed counts */
    static void store(Handle handle, List<Row> rows) {
        var reports = new LinkedHashMap<String, Row.FeedReport>();
        var forgotten = new ArrayList<String>();
        for (var row : rows) {
            switch (row) {
                case Row.FeedReport report -> reports.put(report.status().url(), report);
                case Row.FeedForgotten feed -> {
                    reports.remove(feed.url());
                    forgotten.add(feed.url());
                }
                case ArticleRow ignored -> {}
                case Row.ArticleDeleted ignored -> {}
                case DeadLetterRow ignored -> {}
                case Row.StoryTold ignored -> {}
                case Row.StoryEnded ignored -> {}
                case Row.Unreadable ignored -> {}
            }
        }
        forget(handle, forgotten);
        upsert(handle, List.copyOf(reports.values()));
    }

    private static void forget(Handle handle, List<String> urls) {
        if (!urls.isEmpty()) {
            handle.createUpdate(FORGET).bindArray("urls", String.class, urls).execute();
        }
    }

    private static void upsert(Handle handle, List<Row.FeedReport> reports) {
        if (reports.isEmpty()) {
            return;
        }
        new Columns<>(reports, handle.createUpdate(UPSERT))
                .text("url", row -> row.status().url())
                .text("state", row -> row.status().state().name())
                .text("title", row -> row.status().title())
                .instant("last_polled_at", row -> row.status().lastPolledAt())
                .instant("next_poll_at", row -> row.status().nextPollAt())
                .text("last_outcome", row -> row.status().lastOutcome())
                .text("last_error", row -> row.status().lastError())
                .integer("consecutive_failures", row -> row.status().consecutiveFailures())
                .bigint("entries_seen", row -> row.status().entriesSeen())
                .instant("updated_at", row -> row.status().updatedAt())
                .text("document", Row.FeedReport::document)
                .statement()
                .execute();
    }
}
