package io.newswire.store.console;

import io.newswire.contracts.ReprocessRun;
import java.time.Instant;
import java.util.List;

/**
 * Runs of reprocess, the newest first.
 *
 * @param complete whether all that there are were read
 */
record RunsView(List<RunView> runs, boolean complete, Instant now) {
    static String link(ReprocessRun run) {
        return "/reprocess/" + Links.encoded(run.id());
    }

    /** Something may change here soon. */
    boolean live() {
        return !complete || runs.stream().anyMatch(RunView::isWorkedOn);
    }
}
