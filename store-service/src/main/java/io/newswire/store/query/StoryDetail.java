package io.newswire.store.query;

import io.newswire.contracts.Story;
import java.util.Set;

/**
 * A story and what is stored of it.
 *
 * @param stored ids of those of its listed members that are stored and not taken down
 */
public record StoryDetail(Story story, Set<String> stored) {
    public StoryDetail {
        stored = Set.copyOf(stored);
    }
}
