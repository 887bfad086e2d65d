package io.newswire.store.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was archived lately: payloads that a revisit may refer to, and events that may be delivered again. Bounded; what has
 * been forgotten is stored whole once more, which costs room and nothing else.
 */
final class Known {
    /** A payload that is older is stored again, so that files can be deleted by age without tearing revisits. */
    static final Duration WINDOW = Duration.ofDays(7);

    static final int MOST = 50_000;

    private final Map<String, Original> payloads = new Lately<>();
    private final Map<String, String> events = new Lately<>();

    /** @param archivedAt at the latest */
    private record Original(Capture capture, Instant archivedAt) {}

    /** Of which the eldest goes when there is one too many. */
    private static final class Lately<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    }

    /** What a batch adds; known for good once the batch is safe. */
    final class Batch {
        private final Instant now;
        private final Map<String, Capture> added = new HashMap<>();
        private final Map<String, String> seen = new HashMap<>();

        private Batch(Instant now) {
            this.now = now;
        }

        /** Whether the same event brought the same payload before. @param digest empty for a page that is gone */
        boolean isRepeated(String articleId, String event, String digest) {
            var key = key(articleId, event);
            return digest.equals(seen.getOrDefault(key, events.get(key)));
        }

        /** The capture that holds the payload, null when none does that will stay long enough. */
        @Nullable
        Capture original(String digest) {
            var before = payloads.get(digest);
            return before != null && before.archivedAt().plus(WINDOW).isAfter(now)
                    ? before.capture()
                    : added.get(digest);
        }

        void add(Capture capture) {
            var digest = capture.digest();
            seen.put(key(capture.articleId(), capture.event()), digest == null ? "" : digest);
            if (digest != null && capture.kind() != Capture.Kind.REVISIT) {
                added.put(digest, capture);
            }
        }

        void isSafe() {
            added.forEach((digest, capture) -> payloads.put(digest, new Original(capture, now)));
            events.putAll(seen);
        }
    }

    /** An event's id is one of its source's only; neither of the two has a space. */
    private static String key(String articleId, String event) {
        return articleId + " " + event;
    }

    Batch batch(Instant now) {
        return new Batch(now);
    }
}
