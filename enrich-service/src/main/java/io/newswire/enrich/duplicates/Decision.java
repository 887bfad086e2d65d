package io.newswire.enrich.duplicates;

import io.newswire.contracts.Article.Duplicate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a revision.
 *
 * @param acceptedAt when it began to wait
 * @param duplicate the earlier article that it repeats, null when it is the first of its kind
 * @param next what is known of the article now
 */
public record Decision(
        int revision, Instant acceptedAt, @Nullable Duplicate duplicate, KnownArticle next) {}
