package io.newswire.cli.client;

import io.newswire.cli.terminal.Printable;
import io.newswire.contracts.Story;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the stories that the store lists.
 *
 * @param next where the next page begins, null when this is the last
 */
record FoundStories(List<Found> items, @Nullable String next) {
    FoundStories {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * One story.
     *
     * @param first the first publisher, null when none is listed
     */
    record Found(
            String id,
            Story.Change change,
            @Nullable String changed,
            int memberCount,
            Story.@Nullable Member first,
            @Nullable String sourceOrganization,
            Instant updatedAt) {

        /** On three lines. */
        String text() {
            var about = Stream.of(
                            Counted.of(memberCount, "telling", "tellings"),
                            first == null ? null : "first: " + StoryText.publisher(first),
                            sourceOrganization,
                            StoryText.change(change) + " " + updatedAt.truncatedTo(ChronoUnit.SECONDS))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
            return Stream.of(first == null ? "(no headline)" : first.headline(), about, id)
                    .map(line -> Printable.shortened(line, 300))
                    .collect(Collectors.joining("\n  "));
        }
    }
}
