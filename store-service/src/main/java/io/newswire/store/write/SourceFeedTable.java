package io.newswire.store.write;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes {@code source_feed}: which feeds bring articles of which source, and the newest day of which there is one. */
final class SourceFeedTable {
    /** A row of an index ends at 2,704 bytes. No feed has such an address; a record may name one. */
    private static final int LONGEST_FEED = 2_000;

    private static final String INSERT = """
            INSERT INTO source_feed AS known (source, feed_url, newest)
            SELECT source, feed_url, max(least(day::date, (now() AT TIME ZONE 'UTC')::date)) AS newest
            FROM unnest(:source::text[], :feed_url::text[], :day::text[]) AS r (source, feed_url, day)
            WHERE NOT EXISTS (
                SELECT FROM source_feed known
                WHERE known.source = r.source AND known.feed_url = r.feed_url
                    AND known.newest >= least(r.day::date, (now() AT TIME ZONE 'UTC')::date))
            GROUP BY source, feed_url
            ORDER BY source, feed_url
            ON CONFLICT (source, feed_url) DO UPDATE SET newest = excluded.newest WHERE known.newest < excluded.newest""";

    private SourceFeedTable() {}

    /** Most batches say nothing new: a row is written once a day for each feed of a source. */
    static void store(Handle handle, List<IndexedRow> rows) {
        var told = new HashSet<Telling>();
        for (var indexed : rows) {
            var row = indexed.row();
            var source = row.source();
            if (source != null) {
                told.add(new Telling(
                        source,
                        feed(row.article().feedUrl()),
                        row.listedAt().toString().substring(0, 10)));
            }
        }
        if (!told.isEmpty()) {
            new Columns<>(List.copyOf(told), handle.createUpdate(INSERT))
                    .text("source", Telling::source)
                    .text("feed_url", Telling::feedUrl)
                    .text("day", Telling::day)
                    .statement()
                    .execute();
        }
    }

    private static String feed(@Nullable String url) {
        return url == null || url.getBytes(StandardCharsets.UTF_8).length > LONGEST_FEED ? "" : url;
    }

    private record Telling(String source, String feedUrl, String day) {}
}
