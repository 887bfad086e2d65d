package io.newswire.store;

import io.newswire.store.reprocess.RunActions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what is asked for, and does what a test says. */
public final class AskedRuns implements RunActions {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Work> works = new ConcurrentHashMap<>();

    @Override
    public void promote(String run) {
        asked.add("promote " + run);
    }

    @Override
    public void discard(String run) {
        asked.add("discard " + run);
    }

    @Override
    public Optional<Work> work(String run) {
        return Optional.ofNullable(works.get(run));
    }

    public void stands(String run, Work work) {
        works.put(run, work);
    }

    public List<String> all() {
        return List.copyOf(asked);
    }
}
