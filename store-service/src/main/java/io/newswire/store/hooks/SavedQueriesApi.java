package io.newswire.store.hooks;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.newswire.store.api.Answers;
import io.newswire.store.api.JsonRequest;
import io.newswire.store.api.Problem;
import io.newswire.store.query.Finder;
import io.newswire.store.query.FoundSavedQuery;
import io.newswire.store.query.PageQuery;
import io.newswire.store.query.Parameters;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /api/saved-queries}, and the button of the console's page. */
public final class SavedQueriesApi {
    private static final String LIST = "/api/saved-queries";
    private static final String ONE = LIST + "/{id}";
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int CONFLICT = 409;

    private final SavedQueries queries;
    private final Finder finder;

    public SavedQueriesApi(SavedQueries queries, Finder finder) {
        this.queries = queries;
        this.finder = finder;
    }

    /** Before the routes that answer for whatever else there is below /api. */
    public void addTo(RoutesConfig routes) {
        routes.get(LIST, context -> Answers.give(context, () -> finder.savedQueries(page(context))));
        routes.get(
                ONE,
                context -> Answers.give(context, () -> {
                    Parameters.of(context.queryParamMap());
                    return one(id(context));
                }));
        routes.post(LIST, context -> change(context, () -> create(context)));
        routes.delete(ONE, context -> change(context, () -> remove(context)));
        routes.post(ONE + "/secret", context -> change(context, () -> newSecret(context)));
        routes.post(ONE + "/resume", context -> change(context, () -> resume(context)));
        routes.post("/saved-queries/{id}/resume", context -> change(context, () -> resumeFromPage(context)));
    }

    /** @param work empty when it has answered */
    private static void change(Context context, Supplier<Optional<Problem>> work) {
        try {
            Parameters.of(context.queryParamMap());
            work.get().ifPresent(problem -> Answers.problem(context, problem));
        } catch (RuntimeException failure) {
            Answers.problem(context, Problem.of(failure));
        }
    }

    private Optional<Problem> create(Context context) {
        var created = queries.create(NewSavedQuery.of(JsonRequest.body(context)));
        created.ifPresent(query -> {
            context.header("Location", LIST + "/" + query.id());
            Answers.once(context, CREATED, query);
        });
        return created.isPresent()
                ? Optional.empty()
                : Optional.of(Problem.refused(
                        "too-many",
                        "Too many saved queries",
                        CONFLICT,
                        SavedQueries.MOST + " are saved, which is the most",
                        "remove one"));
    }

    private Optional<Problem> remove(Context context) {
        if (!queries.remove(id(context))) {
            return Optional.of(unknown(id(context)));
        }
        context.status(NO_CONTENT);
        return Optional.empty();
    }

    private Optional<Problem> resume(Context context) {
        if (!queries.resume(id(context))) {
            return Optional.of(unknown(id(context)));
        }
        Answers.once(context, HttpStatus.OK.getCode(), one(id(context)));
        return Optional.empty();
    }

    private Optional<Problem> newSecret(Context context) {
        var changed = queries.newSecret(id(context));
        changed.ifPresent(query -> Answers.once(context, HttpStatus.OK.getCode(), query));
        return changed.isPresent() ? Optional.empty() : Optional.of(unknown(id(context)));
    }

    private Optional<Problem> resumeFromPage(Context context) {
        if (!queries.resume(id(context))) {
            return Optional.of(unknown(id(context)));
        }
        context.redirect("/saved-queries", HttpStatus.SEE_OTHER);
        return Optional.empty();
    }

    private Object one(String id) {
        return finder.savedQuery(id)
                .<Object>map((FoundSavedQuery found) -> found)
                .orElseGet(() -> unknown(id));
    }

    private static Problem unknown(String id) {
        return Problem.notFound("the saved query '" + id + "', or its webhook,");
    }

    private static String id(Context context) {
        return context.pathParam("id");
    }

    private static PageQuery page(Context context) {
        return PageQuery.of(Parameters.of(context.queryParamMap(), PageQuery.parameters()));
    }
}
