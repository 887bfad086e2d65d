package io.newswire.enrich.stream;

import io.newswire.enrich.stories.StoryState;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * The stories of one partition, each under the time of its last change: the store drops whole segments of the past, and no
 * story needs to be looked at to be forgotten.
 *
 * @param lasting how long a story is known after its last change
 */
record StoredStories(WindowStore<String, StoryState> store, Duration lasting) {

    /**
     * What is kept of a story.
     *
     * @param at epoch milliseconds that it is kept under, null of an unknown one
     */
    record Kept(StoryState state, @Nullable Long at) {}

    Kept get(String id, Instant now) {
        long since = now.minus(lasting).toEpochMilli();
        try (var kept = store.backwardFetch(id, since, Long.MAX_VALUE)) {
            if (!kept.hasNext()) {
                return new Kept(StoryState.UNKNOWN, null);
            }
            var newest = kept.next();
            return new Kept(newest.value, newest.key);
        }
    }

    /** One that only says again what was known keeps its time, so that it ends with its articles. */
    void put(String id, Kept known, StoryState state, Instant now) {
        if (state.equals(known.state())) {
            return;
        }
        long at = now.toEpochMilli();
        if (known.at() != null && (known.at() != at || state.isEmpty())) {
            store.put(id, null, known.at());
        }
        if (!state.isEmpty()) {
            store.put(id, state, at);
        }
    }
}
