package io.newswire.store.deadletters;

import io.newswire.store.query.FoundDeadLetterRun.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The dead letters of a run, in portions whose memory is bounded. Whoever has locked one is the only one who settles it. */
final class LetterTable {
    private static final String NEXT = """
            SELECT id, coalesce(octet_length(value), 0) + coalesce(octet_length(key), 0) + octet_length(headers::text) AS bytes
            FROM dead_letter WHERE id > :position AND id <= :windowEnd AND %s
            ORDER BY id LIMIT :most FOR UPDATE""";

    private static final String READ = """
            SELECT id, place, origin_topic, origin_partition, stage, reason, at, key, value, headers
            FROM dead_letter WHERE id = ANY(:ids) ORDER BY id""";

    private static final String SETTLE = """
            UPDATE dead_letter
            SET state = :state, settled_at = :now, settled_by = :by, settled_why = :why, run = :run, trouble = NULL
            WHERE id = ANY(:ids)""";

    private static final String TROUBLE = "UPDATE dead_letter SET trouble = :why WHERE id = :id";

    private final int window;
    private final int most;
    private final long mostBytes;

    /**
     * @param window of letters, fitting or not, that are looked at for a portion: so it takes no longer where few fit
     * @param most in a portion
     * @param mostBytes of a portion; one that is larger is a portion of its own
     */
    LetterTable(int window, int most, long mostBytes) {
        this.window = window;
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /**
     * @param position behind all that were looked at
     * @param end whether there are no more
     */
    record Portion(List<Long> ids, long position, boolean end) {}

    private record Head(long id, long bytes) {}

    /** Locks them. Those that another run has locked are waited for, and are none of these if it has settled them. */
    Portion next(Handle handle, Run run) {
        long windowEnd = Math.min(run.upTo(), run.position() + window);
        var sql = NEXT.formatted(run.filter().condition());
        var heads = run.filter()
                .bound(handle.createQuery(sql))
                .bind("position", run.position())
                .bind("windowEnd", windowEnd)
                .bind("most", most)
                .map((row, context) -> new Head(row.getLong("id"), row.getLong("bytes")))
                .list();
        var ids = new ArrayList<Long>();
        long bytes = 0;
        for (var head : heads) {
            bytes += run.kind() == Kind.REDRIVE ? head.bytes() : 0;
            if (bytes > mostBytes && !ids.isEmpty()) {
                break;
            }
            ids.add(head.id());
        }
        boolean all = heads.size() < most && ids.size() == heads.size();
        long position = all ? windowEnd : ids.getLast();
        return new Portion(ids, position, position == run.upTo());
    }

    List<StoredLetter> read(Handle handle, List<Long> ids) {
        return handle.createQuery(READ)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> letter(row))
                .list();
    }

    void settle(Handle handle, Run run, Collection<Long> ids, Instant now) {
        handle.createUpdate(SETTLE)
                .bindArray("ids", Long.class, ids)
                .bind("state", run.kind() == Kind.REDRIVE ? "REDRIVEN" : "DISCARDED")
                .bind("now", now)
                .bind("by", run.by())
                .bind("why", run.why())
                .bind("run", run.id())
                .execute();
    }

    /** @param failures why, by id */
    void trouble(Handle handle, Map<Long, String> failures) {
        failures.forEach((id, why) ->
                handle.createUpdate(TROUBLE).bind("id", id).bind("why", why).execute());
    }

    private static StoredLetter letter(ResultSet row) throws SQLException {
        return new StoredLetter(
                row.getLong("id"),
                row.getString("place"),
                row.getString("origin_topic"),
                row.getObject("origin_partition", Integer.class),
                row.getString("stage"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBytes("key"),
                row.getBytes("value"),
                row.getString("headers"));
    }
}
