package io.newswire.store.deadletters;

import io.newswire.contracts.JsonCodec;
import io.newswire.store.database.Database;
import io.newswire.store.query.DeadLetterFilter;
import io.newswire.store.query.Finder;
import io.newswire.store.query.FoundDeadLetterRun;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/** Keeps what is to be done with dead letters; {@link DeadLetterWorker} does it. Thread-safe. */
public final class DeadLetterRuns {
    static final JsonCodec<DeadLetterFilter> FILTER = JsonCodec.of(DeadLetterFilter.class);

    private static final String BEGIN = """
            INSERT INTO dead_letter_run (
                id, kind, selection, requested_by, why, created_at, up_to, total, state)
            SELECT :id, :kind, :selection::jsonb, :by, :why::text, :now, coalesce((SELECT max(id) FROM dead_letter), 0),
                (SELECT count(*) FROM dead_letter WHERE %s), 'RUNNING'""";

    private static final String STOP = """
            UPDATE dead_letter_run SET state = 'STOPPED', ended_at = :now, trouble = NULL, lease = NULL, leased_until = NULL
            WHERE id = :id AND state = 'RUNNING'""";

    private final Database database;
    private final Finder finder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public DeadLetterRuns(Database database, Clock clock) {
        this.database = database;
        this.finder = new Finder(database);
        this.clock = clock;
    }

    /** Over the dead letters that are stored now: what they bring forth is not part of it. */
    public FoundDeadLetterRun begin(RunRequest request) {
        var id = HexFormat.of().toHexDigits(random.nextLong());
        var filter = request.filter();
        database.forNotes()
                .useHandle(handle -> filter.bound(handle.createUpdate(BEGIN.formatted(filter.condition())))
                        .bind("id", id)
                        .bind("kind", request.kind().name())
                        .bind("selection", FILTER.encodeToString(filter))
                        .bind("by", request.by())
                        .bind("why", request.why())
                        .bind("now", clock.instant())
                        .execute());
        return finder.deadLetterRun(id).orElseThrow();
    }

    /** What it did stays done. False where none of this id runs. */
    public boolean stop(String id) {
        return database.forNotes()
                        .withHandle(handle -> handle.createUpdate(STOP)
                                .bind("id", id)
                                .bind("now", clock.instant())
                                .execute())
                == 1;
    }
}
