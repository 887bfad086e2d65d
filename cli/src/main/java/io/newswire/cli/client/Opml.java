package io.newswire.cli.client;

import io.newswire.contracts.FeedSettings;
import java.util.List;

/**
 * The feeds of an OPML file.
 *
 * @param feeds with what the file says of each; the folders that one lies in, outermost first, are tags
 * @param unusable outlines that name a feed which nobody can follow, or a page and no feed; one sentence each
 */
record Opml(List<FeedSettings> feeds, List<String> unusable) {
    /** Of the attributes that are ours: other readers pass over them, as OPML 2.0 asks. */
    static final String NAMESPACE = "urn:newswire:opml:1";

    Opml {
        feeds = List.copyOf(feeds);
        unusable = List.copyOf(unusable);
    }
}
