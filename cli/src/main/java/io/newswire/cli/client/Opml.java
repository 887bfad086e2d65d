package io.newswire.cli.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of an OPML file.
 *
 * @param unusable outlines that name a feed which nobody can follow, one sentence each
 */
record Opml(List<Entry> feeds, List<String> unusable) {
    Opml {
        feeds = List.copyOf(feeds);
        unusable = List.copyOf(unusable);
    }

    /**
     * One feed.
     *
     * @param url canonical
     * @param tags the folders that it lies in, outermost first, and its categories
     */
    record Entry(String url, @Nullable String title, List<String> tags) {
        Entry {
            tags = List.copyOf(tags);
        }
    }
}
