package io.newswire.store.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.store.access.Access;
import io.newswire.store.api.Problem;
import io.newswire.store.deadletters.DeadLetterRuns;
import io.newswire.store.flow.Flow;
import io.newswire.store.query.Finder;
import io.newswire.store.query.FoundDeadLetterRun.Kind;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Pages for people, drawn by the server. Whatever came from outside is escaped; no page loads or runs anything foreign. */
public final class Console {
    private static final int NOT_FOUND = 404;
    private static final String PACKAGE = Console.class.getPackageName();
    private static final String CSP = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Console.class.getClassLoader(), PACKAGE);
    private final ConsolePages pages;
    private final StoryPages stories;
    private final DeadLetterPages deadLetters;

    /** @param flow how far the stages are */
    public Console(Finder finder, DeadLetterRuns runs, Supplier<Flow> flow, Clock clock) {
        this.deadLetters = new DeadLetterPages(finder, runs, clock);
        this.pages = new ConsolePages(finder, flow, clock);
        this.stories = new StoryPages(finder, clock);
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/", context -> draw(context, pages::search));
        routes.get("/articles/{id}", context -> draw(context, pages::article));
        routes.get("/articles/{id}/compare", context -> draw(context, pages::revision));
        routes.get("/articles/{id}/trace", context -> draw(context, pages::trace));
        routes.get("/stories", context -> draw(context, stories::list));
        routes.get("/stories/{id}", context -> draw(context, stories::story));
        routes.get("/stories/{id}/compare", context -> draw(context, stories::comparison));
        routes.get("/sources", context -> draw(context, pages::sources));
        routes.get("/feeds", context -> draw(context, pages::feeds));
        routes.get("/feeds/show", context -> draw(context, pages::feed));
        routes.get("/pipeline", context -> draw(context, pages::pipeline));
        addDeadLetters(routes);
        routes.get("/saved-queries", context -> draw(context, pages::savedQueries));
        Assets.addTo(routes);
    }

    /** Last of all: what no other route answers. */
    public void addRestTo(RoutesConfig routes) {
        routes.get("/<path>", context -> draw(context, asked -> problem(noPage(asked.path()))));
    }

    private static Problem noPage(String path) {
        return Problem.refused(
                "no-such-page", "No such page", NOT_FOUND, path + " is no page", "choose one from the menu");
    }

    private void addDeadLetters(RoutesConfig routes) {
        var all = DeadLetterPages.ALL;
        routes.get(all, context -> draw(context, deadLetters::groups));
        routes.get(all + "/list", context -> draw(context, deadLetters::list));
        routes.get(all + "/settle", context -> draw(context, deadLetters::settle));
        routes.get(all + "/runs", context -> draw(context, deadLetters::runs));
        routes.get(all + "/runs/{id}", context -> draw(context, deadLetters::run));
        routes.get(all + "/{letter}", context -> draw(context, deadLetters::letter));
        routes.post(
                all + "/redrive",
                context -> deadLetters.begin(context, Kind.REDRIVE).ifPresent(page -> draw(context, page)));
        routes.post(
                all + "/discard",
                context -> deadLetters.begin(context, Kind.DISCARD).ifPresent(page -> draw(context, page)));
        routes.post(
                all + "/runs/{id}/stop", context -> deadLetters.stop(context).ifPresent(page -> draw(context, page)));
    }

    public void draw(Context context, Problem problem) {
        draw(context, problem(problem));
    }

    void draw(Context context, Function<Context, ConsolePage> make) {
        draw(context, attempt(context, make));
    }

    private void draw(Context context, ConsolePage page) {
        var html = new StringOutput();
        templates.render(page.template(), Map.of("view", page.view(), "mayChange", Access.mayChange(context)), html);
        context.status(page.status())
                .header("Content-Security-Policy", page.framing() ? CSP + "; frame-src 'self'" : CSP)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .contentType("text/html; charset=utf-8")
                .result(HtmlText.of(html.toString()));
    }

    private static ConsolePage attempt(Context context, Function<Context, ConsolePage> make) {
        try {
            return make.apply(context);
        } catch (RuntimeException failure) {
            return problem(Problem.of(failure));
        }
    }

    static ConsolePage problem(Problem problem, ProblemView.Way way) {
        return new ConsolePage(problem.status(), "problem.jte", new ProblemView(problem, way));
    }

    static ConsolePage problem(Problem problem) {
        return problem(problem, ProblemView.TO_ARTICLES);
    }
}
