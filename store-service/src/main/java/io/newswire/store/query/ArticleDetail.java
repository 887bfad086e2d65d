package io.newswire.store.query;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an article and what stands around it.
 *
 * @param document the article as it came over its topic, JSON; of one that was taken down without its text and what tells of it
 * @param storedAt of this revision
 * @param deletedAt when the article was taken down, null where it was not
 * @param revisions all that there are, newest first
 * @param story id of the story that it is part of, null where no one said
 * @param storyMemberCount articles of that story with this one: 1 where nobody repeats it
 * @param original the article that this one repeats, null where it repeats none or that one is not stored
 * @param copies articles that repeat this one, newest first, at most {@link Finder#MOST_COPIES}
 */
public record ArticleDetail(
        @JsonRawValue String document,
        int revision,
        Instant storedAt,
        @Nullable Instant deletedAt,
        List<Revision> revisions,
        @Nullable String story,
        int storyMemberCount,
        @Nullable FoundArticle original,
        List<FoundArticle> copies) {
    public ArticleDetail {
        revisions = List.copyOf(revisions);
        copies = List.copyOf(copies);
    }

    public record Revision(int revision, String headline, Instant storedAt) {}
}
