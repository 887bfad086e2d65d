package io.newswire.enrich.duplicates;

import io.newswire.contracts.Article.Duplicate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a revision.
 *
 * @param duplicate the earlier article that it repeats, null when it is the first of its kind
 * @param next what is known of the article now
 */
public record Decision(Turn turn, @Nullable Duplicate duplicate, KnownArticle next) {}
