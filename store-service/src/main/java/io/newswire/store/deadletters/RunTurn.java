package io.newswire.store.deadletters;

import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.database.Causes;
import io.newswire.store.database.Database;
import io.newswire.store.query.FoundDeadLetterRun.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Carries the oldest run one portion further. The letters stay locked from before they are sent until it is noted that they
 * were: two runs never send the same, and a process that dies in between sends that portion again, which the stages take
 * without a second effect.
 */
final class RunTurn {
    private final Database database;
    private final RunTable runs;
    private final LetterTable letters;
    private final Resender resender;
    private final StageMeters meters;
    private final Clock clock;

    RunTurn(Database database, RunTable runs, LetterTable letters, Resender resender, StageMeters meters, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.letters = letters;
        this.resender = resender;
        this.meters = meters;
        this.clock = clock;
    }

    /** False when there is no run. @throws RuntimeException when the portion is to be tried again, which the run says then */
    boolean take() {
        var claimed = runs.claim();
        claimed.ifPresent(this::carryOn);
        return claimed.isPresent();
    }

    private void carryOn(Run run) {
        try {
            var settled = database.forNotes().inTransaction(handle -> portion(handle, run));
            resender.settled(settled);
            meters.outcome(run.kind() == Kind.REDRIVE ? "redriven" : "discarded", settled.size());
        } catch (RuntimeException fault) {
            runs.waits(run, Causes.describe(fault));
            throw fault;
        }
    }

    /** @return those that are settled */
    private List<Long> portion(Handle handle, Run run) {
        if (!runs.holds(handle, run)) {
            resender.forget();
            return List.of();
        }
        var portion = letters.next(handle, run);
        var failures = run.kind() == Kind.REDRIVE
                ? resender.send(letters.read(handle, portion.ids()))
                : Map.<Long, String>of();
        var settled = new ArrayList<>(portion.ids());
        settled.removeAll(failures.keySet());
        letters.settle(handle, run, settled, clock.instant());
        letters.trouble(handle, failures);
        runs.advance(handle, run, portion.position(), settled.size(), failures.size(), portion.end(), clock.instant());
        meters.outcome("not-redriven", failures.size());
        return settled;
    }
}
