package io.newswire.store.reprocess;

import io.newswire.contracts.ReprocessRun;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The newest {@value #MOST} runs as they stand, in memory. Thread-safe. */
public final class RunBoard {
    public static final int MOST = 100;

    /** Ids are times, so the newest come first. */
    private final ConcurrentSkipListMap<String, ReprocessRun> runs =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    private volatile boolean complete;

    public void put(ReprocessRun run) {
        runs.put(run.id(), run);
        while (runs.size() > MOST) {
            runs.pollLastEntry();
        }
    }

    void remove(String id) {
        runs.remove(id);
    }

    /** What there was when the service started has been read. */
    public void complete() {
        complete = true;
    }

    public boolean isComplete() {
        return complete;
    }

    /** The newest first. */
    public List<ReprocessRun> all() {
        return List.copyOf(runs.values());
    }

    public Optional<ReprocessRun> named(String id) {
        return Optional.ofNullable(runs.get(id));
    }
}
