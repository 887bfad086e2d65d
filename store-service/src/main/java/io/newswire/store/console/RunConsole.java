package io.newswire.store.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.newswire.contracts.ReprocessRun;
import io.newswire.store.api.Problem;
import io.newswire.store.query.Parameters;
import io.newswire.store.reprocess.RunActions;
import io.newswire.store.reprocess.RunBoard;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * The console's pages of runs of reprocess. Buttons ask for work that goes on behind them; a page that is loaded again tells how
 * it stands. Pages are read by the command only, so to go on with a run is a command too.
 */
public final class RunConsole {
    private static final String ALL = "/reprocess";
    private static final String ONE = ALL + "/{id}";
    private static final String LIVE = "live";

    private final Console console;
    private final RunBoard board;
    private final RunActions actions;
    private final InstantSource clock;

    public RunConsole(Console console, RunBoard board, RunActions actions, InstantSource clock) {
        this.console = console;
        this.board = board;
        this.actions = actions;
        this.clock = clock;
    }

    public void addTo(RoutesConfig routes) {
        routes.get(ALL, context -> console.draw(context, this::list));
        routes.get(ONE, context -> console.draw(context, this::one));
        routes.post(ONE + "/promote", context -> act(context, actions::promote));
        routes.post(ONE + "/discard", context -> act(context, actions::discard));
    }

    private ConsolePage list(Context context) {
        Parameters.of(context.queryParamMap());
        var now = clock.instant();
        var runs = board.all().stream()
                .map(run -> new RunView(run, actions.work(run.id()), false, now))
                .toList();
        return ConsolePage.of("runs.jte", new RunsView(runs, board.isComplete(), now));
    }

    private ConsolePage one(Context context) {
        var id = context.pathParam("id");
        Parameters.of(context.queryParamMap(), LIVE);
        return board.named(id)
                .map(run -> ConsolePage.of("run.jte", view(run, !"off".equals(context.queryParam(LIVE)))))
                .orElseGet(() -> Console.problem(unknown(id)));
    }

    private RunView view(ReprocessRun run, boolean live) {
        var view = new RunView(run, actions.work(run.id()), live, clock.instant());
        return view.isWorkedOn() ? view : new RunView(run, view.work(), false, view.now());
    }

    private void act(Context context, Consumer<String> action) {
        var run = board.named(context.pathParam("id"));
        if (run.isEmpty()) {
            console.draw(context, asked -> Console.problem(unknown(asked.pathParam("id"))));
            return;
        }
        action.accept(run.get().id());
        context.redirect(RunsView.link(run.get()), HttpStatus.SEE_OTHER);
    }

    private static Problem unknown(String id) {
        return Problem.notFound("the run '" + id + "'");
    }
}
