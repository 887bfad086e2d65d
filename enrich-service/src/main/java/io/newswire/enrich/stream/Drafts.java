package io.newswire.enrich.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/** The drafts of one partition. */
record Drafts(KeyValueStore<String, Draft> store) {
    /** Given up in one go; the next go takes the rest. */
    private static final int MOST_OVERDUE = 20_000;

    void put(DraftKey key, Draft draft) {
        store.put(key.text(), draft);
    }

    Draft get(DraftKey key) {
        var draft = store.get(key.text());
        if (draft == null) {
            throw new IllegalStateException("no draft is kept for " + key);
        }
        return draft;
    }

    void remove(DraftKey key) {
        store.delete(key.text());
    }

    /** Those accepted before then, the oldest first. */
    List<DraftKey> overdue(Instant then) {
        var overdue = new ArrayList<DraftKey>();
        try (var drafts = store.all()) {
            while (drafts.hasNext() && overdue.size() < MOST_OVERDUE) {
                var key = DraftKey.parse(drafts.next().key);
                if (!key.acceptedAt().isBefore(then)) {
                    break;
                }
                overdue.add(key);
            }
        }
        return overdue;
    }
}
