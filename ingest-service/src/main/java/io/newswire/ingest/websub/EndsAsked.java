package io.newswire.ingest.websub;

import io.newswire.ingest.frontier.Hubs.Mode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Subscriptions that hubs were asked to end, the latest {@value #MOST}. A hub verifies within minutes; one that comes
 * after a restart is not confirmed, and its subscription ends with its lease. Thread-safe.
 */
final class EndsAsked {
    static final int MOST = 10_000;

    private final Set<Callback> asked = new LinkedHashSet<>();

    /** What a hub is asked for now: to end a subscription, or to begin it anew. */
    synchronized void asked(Mode mode, Callback about) {
        asked.remove(about);
        if (mode == Mode.UNSUBSCRIBE) {
            asked.add(about);
        }
        if (asked.size() > MOST) {
            asked.remove(asked.iterator().next());
        }
    }

    synchronized boolean contains(Callback about) {
        return asked.contains(about);
    }
}
