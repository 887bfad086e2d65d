package io.newswire.store.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.query.ArticleDetail;
import io.newswire.store.query.ArticleQuery;
import io.newswire.store.query.Finder;
import io.newswire.store.query.PageQuery;
import io.newswire.store.query.Parameters;
import io.newswire.store.query.StoryDetail;
import java.util.List;
import java.util.function.Supplier;

/** {@code /api/…}: JSON, and RFC 9457 where there is no answer. */
public final class QueryApi {
    private static final int OK = 200;
    /** With what is known of an article that was taken down. */
    private static final int GONE = 410;

    private static final JsonCodec<Object> JSON = JsonCodec.of(Object.class);

    private final Finder finder;

    public QueryApi(Finder finder) {
        this.finder = finder;
    }

    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/articles",
                context -> answer(context, () -> {
                    var parameters = Parameters.of(context.queryParamMap(), ArticleQuery.parameters());
                    return finder.articles(ArticleQuery.of(parameters));
                }));
        routes.get("/api/articles/{id}", context -> answer(context, () -> article(context)));
        routes.get("/api/stories", context -> answer(context, () -> finder.stories(page(context))));
        routes.get("/api/stories/{id}", context -> answer(context, () -> story(context)));
        routes.get("/api/dead-letters", context -> answer(context, () -> finder.deadLetters(page(context))));
        routes.get("/api/feeds", context -> answer(context, () -> finder.feeds(page(context))));
        routes.get(
                "/api/summary",
                context -> answer(context, () -> {
                    Parameters.of(context.queryParamMap());
                    return finder.summary();
                }));
        List.of("/api", "/api/<path>").forEach(path -> elsewhere(routes, path));
    }

    /** What no route above has: reading another path, or writing. */
    private static void elsewhere(RoutesConfig routes, String path) {
        routes.get(path, context -> answer(context, () -> Problem.noPath(context.path())));
        Handler reading = context -> {
            context.header("Allow", "GET, HEAD");
            answer(context, () -> Problem.onlyRead(context.method().name()));
        };
        routes.post(path, reading);
        routes.put(path, reading);
        routes.patch(path, reading);
        routes.delete(path, reading);
    }

    private Object article(Context context) {
        var id = context.pathParam("id");
        var revision = Parameters.of(context.queryParamMap(), "revision").revision();
        return finder.article(id, revision)
                .<Object>map(detail -> detail)
                .orElseGet(() -> Problem.notFound("'" + id + "'"));
    }

    private Object story(Context context) {
        var id = context.pathParam("id");
        Parameters.of(context.queryParamMap());
        return finder.story(id)
                .<Object>map(StoryDetail::story)
                .orElseGet(() -> Problem.notFound("the story '" + id + "'"));
    }

    private static PageQuery page(Context context) {
        return PageQuery.of(Parameters.of(context.queryParamMap(), PageQuery.parameters()));
    }

    private static void answer(Context context, Supplier<Object> work) {
        Object answer = attempt(work);
        if (answer instanceof Problem problem) {
            context.status(problem.status()).contentType("application/problem+json");
        } else {
            context.status(isDeleted(answer) ? GONE : OK).contentType("application/json");
        }
        context.header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
        context.result(JSON.encode(answer));
    }

    private static boolean isDeleted(Object answer) {
        return answer instanceof ArticleDetail detail && detail.deletedAt() != null;
    }

    private static Object attempt(Supplier<Object> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            return Problem.of(failure);
        }
    }
}
