package io.newswire.store.hooks;

import io.newswire.store.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks in the database. Who delivers holds a lease, and only who holds it writes what came of it: of several instances
 * one delivers at a time, and one that died is followed by another when its lease is over.
 */
final class HookTable {
    private static final String COLUMNS = "id, parameters, url, secret, position, pending_end,"
            + " failures, failing_since, CASE WHEN former_secret_until > clock_timestamp() THEN former_secret END AS former_secret";
    private static final String FREE =
            "state = 'ACTIVE' AND next_at <= :now" + " AND (leased_until IS NULL OR leased_until < clock_timestamp())";

    private static final String DUE = "SELECT " + COLUMNS + " FROM saved_query WHERE " + FREE + " ORDER BY next_at, id";

    private static final String DUE_ONE = "SELECT " + COLUMNS + " FROM saved_query WHERE id = :id AND " + FREE;

    private static final String CLAIM = """
            UPDATE saved_query SET lease = :lease, leased_until = clock_timestamp() + :seconds * interval '1 second'
            WHERE id = (SELECT id FROM saved_query WHERE id = :id AND %s FOR UPDATE SKIP LOCKED)
            RETURNING %s""".formatted(FREE, COLUMNS);

    private static final String ADVANCE = """
            UPDATE saved_query SET position = :to
            WHERE id = :id AND position = :from AND pending_end IS NULL AND %s""".formatted(FREE);

    private static final String PENDING = "UPDATE saved_query SET pending_end = :end WHERE id = :id AND lease = :lease";

    private static final String PASSED = """
            UPDATE saved_query
            SET position = :end, pending_end = NULL, failures = 0, failing_since = NULL, last_error = NULL,
                next_at = :now, lease = NULL, leased_until = NULL, delivered = delivered + :delivered,
                last_delivery_at = CASE WHEN :delivered > 0 THEN :now ELSE last_delivery_at END
            WHERE id = :id AND lease = :lease""";

    private static final String FAILED = """
            UPDATE saved_query
            SET state = :state, failures = failures + 1, failing_since = coalesce(failing_since, :now),
                last_error = :why, next_at = :at, lease = NULL, leased_until = NULL
            WHERE id = :id AND lease = :lease""";

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE state = 'ACTIVE' AND failures > 0) AS failing,
                count(*) FILTER (WHERE state = 'GIVEN_UP') AS given_up
            FROM saved_query""";

    private final Database database;

    HookTable(Database database) {
        this.database = database;
    }

    /** How many there are that fail, and that were given up. */
    record Troubled(int failing, int givenUp) {}

    /** Those whose time has come and that nobody delivers for now. */
    List<Hook> due(Instant now) {
        return database.forQueries()
                .withHandle(handle -> handle.createQuery(DUE)
                        .bind("now", now)
                        .map((row, context) -> hook(row))
                        .list());
    }

    /** The same of one. */
    Optional<Hook> due(String id, Instant now) {
        return database.forQueries()
                .withHandle(handle -> handle.createQuery(DUE_ONE)
                        .bind("id", id)
                        .bind("now", now)
                        .map((row, context) -> hook(row))
                        .findOne());
    }

    /** Takes it for so long, and reads it as it is then. Empty where another one has it, or its time has not come any more. */
    Optional<Hook> claim(String id, String lease, Duration longest, Instant now) {
        return database.forNotes()
                .withHandle(handle -> handle.createQuery(CLAIM)
                        .bind("id", id)
                        .bind("lease", lease)
                        .bind("seconds", longest.toSeconds())
                        .bind("now", now)
                        .map((row, context) -> hook(row))
                        .findOne());
    }

    /** Passes over what did not fit, unless somebody has it or has moved it. */
    void advance(Hook hook, String to, Instant now) {
        database.forNotes()
                .useHandle(handle -> handle.createUpdate(ADVANCE)
                        .bind("id", hook.id())
                        .bind("from", hook.position())
                        .bind("to", to)
                        .bind("now", now)
                        .execute());
    }

    /** False when the lease is another's by now. */
    boolean pending(Hook hook, String lease, String end) {
        return database.forNotes()
                        .withHandle(handle -> handle.createUpdate(PENDING)
                                .bind("id", hook.id())
                                .bind("lease", lease)
                                .bind("end", end)
                                .execute())
                == 1;
    }

    /** @param delivered articles; none where nothing of the batch fits any more */
    void passed(Hook hook, String lease, String end, int delivered, Instant now) {
        database.forNotes()
                .useHandle(handle -> handle.createUpdate(PASSED)
                        .bind("id", hook.id())
                        .bind("lease", lease)
                        .bind("end", end)
                        .bind("delivered", delivered)
                        .bind("now", now)
                        .execute());
    }

    void failed(Hook hook, String lease, Verdict.TryAgain again, Instant now) {
        failed(hook, lease, "ACTIVE", again.why(), again.at(), now);
    }

    void failed(Hook hook, String lease, Verdict.GivenUp end, Instant now) {
        failed(hook, lease, "GIVEN_UP", end.why(), now, now);
    }

    private void failed(Hook hook, String lease, String state, String why, Instant at, Instant now) {
        database.forNotes()
                .useHandle(handle -> handle.createUpdate(FAILED)
                        .bind("id", hook.id())
                        .bind("lease", lease)
                        .bind("state", state)
                        .bind("why", why)
                        .bind("at", at)
                        .bind("now", now)
                        .execute());
    }

    Troubled troubled() {
        return database.forQueries()
                .withHandle(handle -> handle.createQuery(COUNT)
                        .map((row, context) -> new Troubled(row.getInt("failing"), row.getInt("given_up")))
                        .one());
    }

    private static Hook hook(ResultSet row) throws SQLException {
        return new Hook(
                row.getString("id"),
                row.getString("parameters"),
                row.getString("url"),
                Stream.of(row.getString("secret"), row.getString("former_secret"))
                        .filter(Objects::nonNull)
                        .toList(),
                row.getString("position"),
                row.getString("pending_end"),
                row.getInt("failures"),
                instant(row));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("failing_since", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
