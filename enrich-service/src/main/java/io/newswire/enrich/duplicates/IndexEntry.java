package io.newswire.enrich.duplicates;

import java.time.Instant;
import java.util.List;

/**
 * What the index keeps of one revision of an article.
 *
 * @param earlier sketches of the article's revisions before this one, the newest last
 */
public record IndexEntry(String articleId, Instant seenAt, Sketch sketch, List<Sketch> earlier) {
    public IndexEntry {
        earlier = List.copyOf(earlier);
    }
}
