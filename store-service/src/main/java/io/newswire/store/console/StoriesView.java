package io.newswire.store.console;

import io.newswire.store.query.FoundStory;
import io.newswire.store.query.Page;
import java.time.Instant;

/** The stories, the latest changed first. */
record StoriesView(Page<FoundStory> page, Instant now) {
    static String headline(FoundStory story) {
        var first = story.first();
        return first == null ? story.id() : first.headline();
    }
}
