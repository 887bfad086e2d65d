package io.newswire.store.query;

import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.query.FeedDetail.Brought;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads one feed. */
final class FeedLookup {
    private static final JsonCodec<FeedStatus> STATUS = JsonCodec.of(FeedStatus.class);

    private static final String FIND = "SELECT document FROM feed_status WHERE url = :url";

    private static final String SOURCES =
            "SELECT source, newest FROM source_feed WHERE feed_url = :url ORDER BY newest DESC, source LIMIT :most";

    private FeedLookup() {}

    static Optional<FeedDetail> find(Handle handle, String url) {
        return handle.createQuery(FIND)
                .bind("url", url)
                .mapTo(String.class)
                .findOne()
                .map(document -> STATUS.decode(document.getBytes(StandardCharsets.UTF_8)))
                .map(status -> detail(handle, status));
    }

    private static FeedDetail detail(Handle handle, FeedStatus status) {
        var sources = handle.createQuery(SOURCES)
                .bind("url", status.url())
                .bind("most", FeedDetail.MOST_SOURCES)
                .map((row, context) -> new Brought(row.getString("source"), row.getObject("newest", LocalDate.class)))
                .list();
        return new FeedDetail(status, sources);
    }
}
