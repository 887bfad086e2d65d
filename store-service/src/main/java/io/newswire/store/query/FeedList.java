package io.newswire.store.query;

import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.JsonCodec;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Handle;

/** Lists feeds by their URL. */
final class FeedList {
    private static final String LIST = "feeds";
    private static final JsonCodec<FeedStatus> STATUS = JsonCodec.of(FeedStatus.class);

    private static final String SELECT = "SELECT document FROM feed_status WHERE url > :after ORDER BY url LIMIT :rows";

    private FeedList() {}

    static Page<FeedStatus> find(Handle handle, PageQuery query) {
        var cursor = Cursor.decode(query.cursor(), LIST, 1);
        var rows = handle.createQuery(SELECT)
                .bind("after", cursor == null ? "" : cursor.text(0))
                .bind("rows", query.limit() + 1)
                .mapTo(String.class)
                .map(document -> STATUS.decode(document.getBytes(StandardCharsets.UTF_8)))
                .list();
        return Page.of(rows, query.limit(), last -> Cursor.of(LIST, last.url()));
    }
}
