package io.newswire.store.query;

import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.lexemes.Source;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Handle;

/** Lists feeds by their URL. */
final class FeedList {
    private static final String LIST = "feeds";
    private static final JsonCodec<FeedStatus> STATUS = JsonCodec.of(FeedStatus.class);

    private static final String SELECT =
            "SELECT document FROM feed_status WHERE url > :after AND %s ORDER BY url LIMIT :rows";

    private static final String OF_SOURCE =
            "url IN (SELECT a.feed_url FROM source_feed a WHERE " + SourceList.BELOW + ")";

    private FeedList() {}

    static Page<FeedStatus> find(Handle handle, FeedQuery query) {
        var page = query.page();
        var source = query.source();
        var cursor = Cursor.decode(page.cursor(), LIST, 1);
        var statement = handle.createQuery(SELECT.formatted(source == null ? "true" : OF_SOURCE))
                .bind("after", cursor == null ? "" : cursor.text(0))
                .bind("rows", page.limit() + 1);
        if (source != null) {
            statement.bind("source", Source.bare(source));
        }
        var rows = statement
                .mapTo(String.class)
                .map(document -> STATUS.decode(document.getBytes(StandardCharsets.UTF_8)))
                .list();
        return Page.of(rows, page.limit(), last -> Cursor.of(LIST, last.url()));
    }
}
