package io.newswire.contracts;

import java.util.Objects;

/**
 * Of which story a copy has become part: what its revision waits for before it is published. Keyed by article id. Internal to
 * the enrich service.
 *
 * @param story id of the {@link Story}
 * @param home partition that waits for it
 */
public record StoryPlace(String articleId, int revision, String story, int home) {
    public StoryPlace {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(story, "story");
        Topic.STORY_PLACES.checkPartition(home);
    }
}
