package io.newswire.store.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.newswire.store.access.Access;
import io.newswire.store.api.Problem;
import io.newswire.store.deadletters.DeadLetterRuns;
import io.newswire.store.deadletters.RunRequest;
import io.newswire.store.query.DeadLetterFilter;
import io.newswire.store.query.Finder;
import io.newswire.store.query.FoundDeadLetterRun.Kind;
import io.newswire.store.query.FoundDeadLetterRun.State;
import io.newswire.store.query.PageQuery;
import io.newswire.store.query.Parameters;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages of dead letters, and what their buttons do. */
final class DeadLetterPages {
    static final String ALL = "/dead-letters";
    private static final String LETTER = "letter";
    /** Shown of a value; the rest is to be saved. */
    private static final int SHOWN_BYTES = 64 * 1024;

    private final Finder finder;
    private final DeadLetterRuns runs;
    private final Clock clock;

    DeadLetterPages(Finder finder, DeadLetterRuns runs, Clock clock) {
        this.finder = finder;
        this.runs = runs;
        this.clock = clock;
    }

    ConsolePage groups(Context context) {
        var filter = DeadLetterFilter.of(Parameters.of(context.queryParamMap(), DeadLetterFilter.parameters()));
        var running = finder.deadLetterRuns(new PageQuery(PageQuery.USUAL_LIMIT, null)).items().stream()
                .filter(run -> run.state() == State.RUNNING)
                .toList();
        return ConsolePage.of(
                "deadletters.jte",
                new DeadLettersView(filter, finder.deadLetterGroups(filter), running, clock.instant()));
    }

    ConsolePage list(Context context) {
        var known = known(PageQuery.parameters());
        var parameters = Parameters.of(context.queryParamMap(), known);
        var filter = DeadLetterFilter.of(parameters);
        var page = finder.deadLetters(filter, PageQuery.of(parameters));
        return ConsolePage.of("deadletterlist.jte", new DeadLetterListView(filter, page));
    }

    ConsolePage letter(Context context) {
        var place = DeadLetterFilter.place(context.pathParam(LETTER));
        Parameters.of(context.queryParamMap());
        return finder.deadLetter(place)
                .map(detail -> ConsolePage.of(
                        "deadletter.jte",
                        new DeadLetterView(
                                detail,
                                finder.deadLetterValue(place, SHOWN_BYTES).orElseGet(() -> new byte[0]))))
                .orElseGet(() -> Console.problem(Problem.notFound("the dead letter " + place)));
    }

    /** What would be done, before it is. */
    ConsolePage settle(Context context) {
        var given = context.queryParamMap();
        var parameters = Parameters.of(given, known(LETTER));
        var letters = given.getOrDefault(LETTER, List.of());
        var filter = DeadLetterFilter.of(parameters, letters);
        return ConsolePage.of(
                "deadlettersettle.jte", new SettleView(filter, finder.deadLetterPlan(filter), clock.instant()));
    }

    private static String[] known(String... others) {
        return Stream.of(DeadLetterFilter.parameters(), others)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    ConsolePage runs(Context context) {
        return ConsolePage.of(
                "deadletterruns.jte",
                new DeadLetterRunsView(finder.deadLetterRuns(ConsolePages.page(context)), clock.instant()));
    }

    ConsolePage run(Context context) {
        var id = context.pathParam("id");
        Parameters.of(context.queryParamMap());
        return finder.deadLetterRun(id)
                .map(run -> ConsolePage.of("deadletterrun.jte", new DeadLetterRunView(run, clock.instant())))
                .orElseGet(() -> unknownRun(id));
    }

    /** @return what is wrong; empty where the browser is sent on */
    Optional<ConsolePage> begin(Context context, Kind kind) {
        return attempt(context, () -> {
            var user = Access.user(context).orElse(null);
            var run = runs.begin(RunRequest.ofForm(kind, context.formParamMap(), user));
            return DeadLetterRunView.link(run.id());
        });
    }

    /** @return what is wrong; empty where the browser is sent on */
    Optional<ConsolePage> stop(Context context) {
        var id = context.pathParam("id");
        return attempt(context, () -> {
            runs.stop(id);
            return DeadLetterRunView.link(id);
        });
    }

    private static Optional<ConsolePage> attempt(Context context, Supplier<String> work) {
        try {
            Parameters.of(context.queryParamMap());
            context.redirect(work.get(), HttpStatus.SEE_OTHER);
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(Console.problem(Problem.of(failure)));
        }
    }

    private static ConsolePage unknownRun(String id) {
        return Console.problem(Problem.notFound("the run '" + id + "'"));
    }
}
