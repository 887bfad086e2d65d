package io.newswire.store.deadletters;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.store.access.Access;
import io.newswire.store.api.Answers;
import io.newswire.store.api.JsonRequest;
import io.newswire.store.api.LargeAnswers;
import io.newswire.store.api.Problem;
import io.newswire.store.query.DeadLetterFilter;
import io.newswire.store.query.Finder;
import io.newswire.store.query.FoundDeadLetterRun;
import io.newswire.store.query.FoundDeadLetterRun.Kind;
import io.newswire.store.query.PageQuery;
import io.newswire.store.query.Parameters;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code /api/dead-letters}. */
public final class DeadLettersApi {
    private static final String LIST = "/api/dead-letters";
    private static final String RUNS = LIST + "/runs";
    private static final String LETTER = LIST + "/{letter}";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int LARGEST = Integer.MAX_VALUE;

    private final Finder finder;
    private final DeadLetterRuns runs;

    public DeadLettersApi(Finder finder, DeadLetterRuns runs) {
        this.finder = finder;
        this.runs = runs;
    }

    /** Before the routes that answer for whatever else there is below /api. */
    public void addTo(RoutesConfig routes) {
        routes.get(LIST, context -> Answers.give(context, () -> list(context)));
        routes.get(
                LIST + "/groups",
                context -> Answers.give(context, () -> {
                    return finder.deadLetterGroups(
                            DeadLetterFilter.of(parameters(context, DeadLetterFilter.parameters())));
                }));
        routes.get(
                RUNS,
                context -> Answers.give(context, () -> {
                    return finder.deadLetterRuns(PageQuery.of(parameters(context, PageQuery.parameters())));
                }));
        routes.get(
                RUNS + "/{id}",
                context -> Answers.give(context, () -> {
                    parameters(context);
                    return run(context.pathParam("id"));
                }));
        routes.get(
                LETTER,
                context -> Answers.give(context, () -> {
                    parameters(context);
                    return letter(context);
                }));
        routes.get(LETTER + "/value", this::value);
        routes.post(LIST + "/redrive", context -> change(context, () -> settle(context, Kind.REDRIVE)));
        routes.post(LIST + "/discard", context -> change(context, () -> settle(context, Kind.DISCARD)));
        routes.post(RUNS + "/{id}/stop", context -> change(context, () -> stop(context)));
    }

    private Object list(Context context) {
        var known = Stream.of(DeadLetterFilter.parameters(), PageQuery.parameters())
                .flatMap(Stream::of)
                .toArray(String[]::new);
        var parameters = parameters(context, known);
        return finder.deadLetters(DeadLetterFilter.of(parameters), PageQuery.of(parameters));
    }

    private Object letter(Context context) {
        var place = DeadLetterFilter.place(context.pathParam("letter"));
        return finder.deadLetter(place)
                .<Object>map(detail -> detail)
                .orElseGet(() -> Problem.notFound("the dead letter " + place));
    }

    /** It is anybody's: a browser is to save it and never to run it. */
    private void value(Context context) {
        context.header("Content-Security-Policy", "sandbox; default-src 'none'");
        change(context, () -> {
            var place = DeadLetterFilter.place(context.pathParam("letter"));
            var found = new AtomicBoolean();
            LargeAnswers.one(() -> finder.deadLetterValue(place, LARGEST).ifPresent(bytes -> {
                found.set(true);
                context.header("Cache-Control", "no-store")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Disposition", "attachment; filename=\"" + place.replace(':', '-') + ".bin\"")
                        .contentType("application/octet-stream");
                LargeAnswers.write(context, bytes);
            }));
            return found.get() ? Optional.empty() : Optional.of(Problem.notFound("the dead letter " + place));
        });
    }

    /** @param work empty when it has answered */
    private static void change(Context context, Supplier<Optional<Problem>> work) {
        try {
            parameters(context);
            work.get().ifPresent(problem -> Answers.problem(context, problem));
        } catch (RuntimeException failure) {
            Answers.problem(context, Problem.of(failure));
        }
    }

    private Optional<Problem> settle(Context context, Kind kind) {
        var user = Access.user(context).orElse(null);
        var request = RunRequest.ofJson(kind, JsonRequest.body(context), user);
        if (request.dryRun()) {
            Answers.once(context, OK, finder.deadLetterPlan(request.filter()));
            return Optional.empty();
        }
        var run = runs.begin(request);
        context.header("Location", RUNS + "/" + run.id());
        Answers.once(context, ACCEPTED, run);
        return Optional.empty();
    }

    private Optional<Problem> stop(Context context) {
        var id = context.pathParam("id");
        runs.stop(id);
        Answers.once(context, OK, run(id));
        return Optional.empty();
    }

    private Object run(String id) {
        return finder.deadLetterRun(id)
                .<Object>map((FoundDeadLetterRun found) -> found)
                .orElseGet(() -> Problem.notFound("the run '" + id + "'"));
    }

    private static Parameters parameters(Context context, String... known) {
        return Parameters.of(context.queryParamMap(), known);
    }
}
