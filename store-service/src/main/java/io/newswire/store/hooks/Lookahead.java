package io.newswire.store.hooks;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far each query was looked through without a match, so that a look costs what was stored since the last one, and no write.
 * It is forgotten with the process, and then looked through again. Thread-safe.
 */
final class Lookahead {
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** @param from the position that it stands for: worth nothing beside another one */
    private record Seen(String from, String to) {}

    /** Where the next look begins. */
    String start(Hook hook) {
        var known = seen.get(hook.id());
        return known != null && known.from().equals(hook.position()) ? known.to() : hook.position();
    }

    /** Nothing fits between the hook's position and this one. */
    void nothingUntil(Hook hook, String position) {
        seen.put(hook.id(), new Seen(hook.position(), position));
    }

    void keepOnly(Set<String> ids) {
        seen.keySet().retainAll(ids);
    }
}
