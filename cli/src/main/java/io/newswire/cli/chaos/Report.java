package io.newswire.cli.chaos;

import io.newswire.cli.oracle.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to. Its fields are those of the command's JSON.
 *
 * @param holds whether every guarantee was kept
 * @param seed replays it
 * @param items that the source gave
 * @param settledSeconds from the end of the source until the pipeline was at rest
 * @param data directory with the logs of all parts; null when it was deleted
 */
public record Report(
        boolean holds,
        long seed,
        int processors,
        double seconds,
        int items,
        double settledSeconds,
        List<Struck> faults,
        List<Verdict> guarantees,
        List<String> notices,
        @Nullable String data) {
    public Report {
        faults = List.copyOf(faults);
        guarantees = List.copyOf(guarantees);
        notices = List.copyOf(notices);
    }

    Report keptIn(String directory) {
        return new Report(
                holds, seed, processors, seconds, items, settledSeconds, faults, guarantees, notices, directory);
    }
}
