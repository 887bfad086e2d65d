package io.newswire.store.console;

import io.javalin.http.Context;
import io.newswire.store.api.Problem;
import io.newswire.store.query.ArticleDetail;
import io.newswire.store.query.ComparisonQuery;
import io.newswire.store.query.Finder;
import io.newswire.store.query.Parameters;
import io.newswire.store.query.StoryDetail;
import io.newswire.store.query.StoryQuery;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Finds what the pages of stories show. */
final class StoryPages {
    private final Finder finder;
    private final Clock clock;

    StoryPages(Finder finder, Clock clock) {
        this.finder = finder;
        this.clock = clock;
    }

    ConsolePage list(Context context) {
        var query = StoryQuery.of(Parameters.of(context.queryParamMap(), StoryQuery.parameters()));
        var link = SearchLink.of(context.queryParamMap(), "agency", "from", "to", "order", "limit");
        return ConsolePage.of("stories.jte", new StoriesView(finder.stories(query), query, link, clock.instant()));
    }

    ConsolePage story(Context context) {
        Parameters.of(context.queryParamMap());
        return withStory(context, story -> ConsolePage.of("story.jte", new StoryView(story)));
    }

    ConsolePage comparison(Context context) {
        var query = ComparisonQuery.of(Parameters.of(context.queryParamMap(), ComparisonQuery.parameters()));
        return withStory(context, story -> compare(story, query));
    }

    private ConsolePage withStory(Context context, Function<StoryDetail, ConsolePage> draw) {
        var id = context.pathParam("id");
        return finder.story(id).map(draw).orElseGet(() -> Console.problem(Problem.noStory(id), wayOn(id)));
    }

    /** A story has the id of the article that it began with. */
    private ProblemView.Way wayOn(String id) {
        return finder.article(id, null)
                .filter(article -> article.deletedAt() == null)
                .map(article -> new ProblemView.Way("To the article of this id", Links.article(id)))
                .orElse(ProblemView.TO_ARTICLES);
    }

    private ConsolePage compare(StoryDetail story, ComparisonQuery query) {
        var a = telling(story, query.a());
        var b = telling(story, query.b());
        if (a.isEmpty() || b.isEmpty()) {
            var id = a.isEmpty() ? query.a() : query.b();
            return Console.problem(Problem.notFound(
                    "the article '" + id + "' of the story '" + story.story().id() + "'"));
        }
        return ConsolePage.of("compare.jte", ComparisonView.ofTellings(story.story(), a.get(), b.get()));
    }

    /** The article, if it is stored and of that story: also one past those that the story lists. */
    private Optional<ArticleDetail> telling(StoryDetail story, String id) {
        return finder.article(id, null)
                .filter(article -> article.deletedAt() == null)
                .filter(article ->
                        story.stored().contains(id) || story.story().id().equals(article.story()));
    }
}
