package io.newswire.cli.chaos;

import java.time.Duration;
import java.util.List;

/**
 * What a run does.
 *
 * @param faults in turn, or by chance
 * @param mixed whether by chance
 * @param times how often each comes when they come in turn
 * @param lasts how long a mixture goes on
 * @param seed of all that chance decides
 * @param perSecond items that are given to the pipeline
 * @param atLeast items that it is given altogether
 * @param patience how long nothing may change before the pipeline counts as at rest
 */
record Plan(
        List<Fault> faults,
        boolean mixed,
        int times,
        Duration lasts,
        long seed,
        int perSecond,
        int atLeast,
        Duration patience) {
    Plan {
        faults = List.copyOf(faults);
    }

    Blows blows() {
        return new Blows(faults, mixed, seed);
    }

    /** Whether a run that began so long ago and struck so often is to strike again. */
    boolean goesOn(int struck, Duration since) {
        return mixed ? since.compareTo(lasts) < 0 : struck < times * faults.size();
    }
}
