package io.newswire.client;

import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleSource;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/**
 * Which articles are wanted: those that meet all of it.
 *
 * @param languages of RFC 4647, basic filtering: {@code en} takes {@code en-GB} too; empty for any
 * @param sources as {@link ArticleSource} has them; empty for any
 */
record ArticleFilter(List<LanguageRange> languages, List<String> sources, StoryPolicy stories) {
    private static final int FIRST = 1;

    /** What is told of an event; empty where there is nothing to tell. */
    Optional<ArticleEvent> tell(ArticleEvent event) {
        if (!(event instanceof ArticleEvent.Updated updated) || takes(updated.article())) {
            return Optional.of(event);
        }
        return event.revision() == FIRST
                ? Optional.empty()
                : Optional.of(new ArticleEvent.NoLongerMatches(event.id(), event.revision(), event.time()));
    }

    private boolean takes(Article article) {
        return isOfLanguage(article) && isOfSource(article) && isOfStory(article);
    }

    private boolean isOfLanguage(Article article) {
        var language = article.inLanguage();
        return languages.isEmpty()
                || language != null
                        && !Locale.filterTags(languages, List.of(language)).isEmpty();
    }

    private boolean isOfSource(Article article) {
        return sources.isEmpty() || sources.stream().anyMatch(source -> ArticleSource.isOf(source, article));
    }

    /** Records of before there were stories name none. */
    private boolean isOfStory(Article article) {
        return stories == StoryPolicy.ALL_ARTICLES
                || article.story() == null
                || article.story().equals(article.id());
    }
}
