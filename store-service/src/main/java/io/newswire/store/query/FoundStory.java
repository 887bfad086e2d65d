package io.newswire.store.query;

import io.newswire.contracts.Story;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story in a list: without its members but the first publisher.
 *
 * @param changed id of the article that the last change happened to
 * @param first the first publisher, or the member listed first where that one is not listed; null when none is
 * @param sourceOrganization the news agency that it names, null when none
 */
public record FoundStory(
        String id,
        Story.Change change,
        @Nullable String changed,
        int memberCount,
        Story.@Nullable Member first,
        @Nullable String sourceOrganization,
        Instant updatedAt) {}
