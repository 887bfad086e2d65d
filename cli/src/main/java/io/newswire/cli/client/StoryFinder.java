package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.contracts.Story;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a story by its own id or that of one of its articles; one that was merged where it went. */
final class StoryFinder {
    private static final int MOST_MERGERS = 20;

    private final StoreClient store;

    StoryFinder(StoreClient store) {
        this.store = store;
    }

    /** What the store says of an article, as far as it concerns its story. */
    record Placed(@Nullable String story, @Nullable Instant deletedAt) {}

    /**
     * @param name as it was typed
     * @throws CommandFailed when there is none
     */
    Story find(String name, String id) {
        var told = story(id);
        if (told.isPresent() && told.get().mergedInto() == null) {
            return told.get();
        }
        var article = store.find("/api/articles/" + id, Placed.class);
        return article.flatMap(this::storyOf)
                .or(() -> article.isPresent() ? Optional.empty() : told.flatMap(this::merged))
                .orElseThrow(() -> new CommandFailed(name + ": " + why(article.orElse(null))));
    }

    private Optional<Story> story(String id) {
        return store.find("/api/stories/" + id, Story.class);
    }

    private Optional<Story> storyOf(Placed article) {
        return article.deletedAt() != null || article.story() == null
                ? Optional.empty()
                : story(article.story()).flatMap(this::merged);
    }

    private Optional<Story> merged(Story story) {
        var at = Optional.of(story);
        for (int i = 0; i < MOST_MERGERS && at.isPresent() && at.get().mergedInto() != null; i++) {
            at = story(at.get().mergedInto());
        }
        return at.filter(found -> found.mergedInto() == null);
    }

    private static String why(@Nullable Placed article) {
        if (article == null) {
            return "the store knows no such article or story. `newswire stories` lists stories, `newswire search` finds"
                    + " articles";
        }
        return article.deletedAt() == null
                ? "no story: the article repeats none that is known, and none repeats it so far"
                : "no story: the article was taken down at " + article.deletedAt();
    }
}
