package io.newswire.store.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.newswire.store.query.ArticleQuery;
import io.newswire.store.query.FeedQuery;
import io.newswire.store.query.Finder;
import io.newswire.store.query.FoundSources;
import io.newswire.store.query.PageQuery;
import io.newswire.store.query.Parameters;
import io.newswire.store.query.SourceQuery;
import io.newswire.store.query.StoryDetail;
import io.newswire.store.query.StoryQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** {@code /api/…}: JSON, articles also in other formats, and RFC 9457 where there is no answer. */
public final class QueryApi {
    private final Finder finder;
    private final int mostExports;
    private final Clock clock;

    /** @param mostExports in lines, at once */
    public QueryApi(Finder finder, int mostExports, Clock clock) {
        this.finder = finder;
        this.mostExports = mostExports;
        this.clock = clock;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/articles", new ArticlesApi(finder, mostExports)::answer);
        routes.get(
                "/api/articles/facets",
                context -> Answers.give(
                        context,
                        () -> finder.facets(
                                ArticleQuery.of(Parameters.of(context.queryParamMap(), ArticleQuery.narrowing())))));
        routes.get("/api/articles/{id}", context -> Answers.give(context, () -> article(context)));
        routes.get("/api/articles/{id}/trace", context -> Answers.give(context, () -> trace(context)));
        routes.get("/api/stories", context -> Answers.give(context, () -> finder.stories(stories(context))));
        routes.get("/api/stories/{id}", context -> Answers.give(context, () -> story(context)));
        routes.get("/api/feeds", context -> Answers.give(context, () -> finder.feeds(feedQuery(context))));
        routes.get("/api/sources", context -> Answers.give(context, () -> sources(context)));
        routes.get(
                "/api/summary",
                context -> Answers.give(context, () -> {
                    Parameters.of(context.queryParamMap());
                    return finder.summary();
                }));
        var document = OpenApi.read();
        routes.get(
                "/api/openapi.json",
                context -> Answers.give(context, () -> {
                    Parameters.of(context.queryParamMap());
                    return document;
                }));
        TopicDocs.addTo(routes);
        List.of("/api", "/api/<path>").forEach(path -> elsewhere(routes, path));
    }

    /** What no route above has: reading another path, or writing. */
    private static void elsewhere(RoutesConfig routes, String path) {
        routes.get(path, context -> Answers.give(context, () -> Problem.noPath(context.path())));
        Handler reading = context -> {
            context.header("Allow", "GET, HEAD");
            Answers.give(context, () -> Problem.onlyRead(context.method().name()));
        };
        routes.post(path, reading);
        routes.put(path, reading);
        routes.patch(path, reading);
        routes.delete(path, reading);
    }

    private Object article(Context context) {
        var id = context.pathParam("id");
        var revision = Parameters.of(context.queryParamMap(), "revision").revision();
        return finder.article(id, revision).<Object>map(detail -> detail).orElseGet(() -> missing(id));
    }

    private Problem missing(String article) {
        var name = "'" + article + "'";
        return finder.isTakenDown(article) ? Problem.gone(name) : Problem.notFound(name);
    }

    private Object trace(Context context) {
        var id = context.pathParam("id");
        Parameters.of(context.queryParamMap());
        return finder.trace(id).<Object>map(trace -> trace).orElseGet(() -> missing(id));
    }

    private static StoryQuery stories(Context context) {
        return StoryQuery.of(Parameters.of(context.queryParamMap(), StoryQuery.parameters()));
    }

    private Object story(Context context) {
        var id = context.pathParam("id");
        Parameters.of(context.queryParamMap());
        return finder.story(id).<Object>map(StoryDetail::story).orElseGet(() -> Problem.noStory(id));
    }

    private FoundSources sources(Context context) {
        var parameters = Parameters.of(context.queryParamMap(), SourceQuery.parameters());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return finder.sources(SourceQuery.of(parameters, today), clock.instant());
    }

    private static FeedQuery feedQuery(Context context) {
        var parameters = Parameters.of(context.queryParamMap(), FeedQuery.parameters());
        return FeedQuery.of(parameters, PageQuery.of(parameters));
    }

    private static PageQuery page(Context context) {
        return PageQuery.of(Parameters.of(context.queryParamMap(), PageQuery.parameters()));
    }
}
