package io.newswire.store.console;

import io.javalin.http.Context;
import io.newswire.store.api.Problem;
import io.newswire.store.flow.Flow;
import io.newswire.store.query.ArticleQuery;
import io.newswire.store.query.FeedPageQuery;
import io.newswire.store.query.FeedQuery;
import io.newswire.store.query.Finder;
import io.newswire.store.query.PageQuery;
import io.newswire.store.query.Parameters;
import io.newswire.store.query.SourceQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Supplier;

/** Finds what each page shows. */
final class ConsolePages {
    private static final String LIVE = "live";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final Finder finder;
    private final Supplier<Flow> flow;
    private final Clock clock;

    ConsolePages(Finder finder, Supplier<Flow> flow, Clock clock) {
        this.finder = finder;
        this.flow = flow;
        this.clock = clock;
    }

    ConsolePage search(Context context) {
        var known = Arrays.copyOf(ArticleQuery.parameters(), ArticleQuery.parameters().length + 1);
        known[known.length - 1] = LIVE;
        var query = ArticleQuery.of(Parameters.of(context.queryParamMap(), known));
        var link = SearchView.link(context.queryParamMap());
        var view = new SearchView(query, link, finder.articles(query), finder.facets(query), isLive(context));
        return ConsolePage.of("search.jte", view);
    }

    ConsolePage article(Context context) {
        var id = context.pathParam("id");
        var revision = Parameters.of(context.queryParamMap(), "revision").revision();
        return finder.article(id, revision)
                .map(detail ->
                        new ConsolePage(detail.deletedAt() == null ? OK : GONE, "article.jte", ArticleView.of(detail)))
                .orElseGet(() -> Console.problem(missing(id)));
    }

    private Problem missing(String article) {
        var name = "the article '" + article + "'";
        return finder.isTakenDown(article) ? Problem.gone(name) : Problem.notFound(name);
    }

    /** What a revision changed of the one before it that is stored. */
    ConsolePage revision(Context context) {
        var id = context.pathParam("id");
        var asked = Parameters.of(context.queryParamMap(), "revision").revision();
        var after = finder.article(id, asked);
        return after.flatMap(detail -> detail.revisions().stream()
                        .filter(each -> each.revision() < detail.revision())
                        .findFirst())
                .flatMap(before -> finder.article(id, before.revision()))
                .map(before -> ConsolePage.of("compare.jte", ComparisonView.ofRevisions(before, after.orElseThrow())))
                .orElseGet(() ->
                        Console.problem(Problem.notFound("a revision of the article '" + id + "' with one before it")));
    }

    ConsolePage trace(Context context) {
        var id = context.pathParam("id");
        Parameters.of(context.queryParamMap());
        return finder.trace(id)
                .map(trace -> ConsolePage.of("trace.jte", new TraceView(trace)))
                .orElseGet(() -> Console.problem(missing(id)));
    }

    ConsolePage feeds(Context context) {
        var parameters = Parameters.of(context.queryParamMap(), FeedQuery.parameters());
        var query = FeedQuery.of(parameters, PageQuery.ofMany(parameters));
        var link = SearchLink.of(context.queryParamMap(), "source", "limit");
        return ConsolePage.of("feeds.jte", new FeedsView(finder.feeds(query), link, clock.instant()));
    }

    ConsolePage feed(Context context) {
        var query = FeedPageQuery.of(Parameters.of(context.queryParamMap(), FeedPageQuery.parameters()));
        return finder.feed(query)
                .map(detail -> ConsolePage.of("feed.jte", new FeedView(detail, clock.instant())))
                .orElseGet(() -> Console.problem(noFeed(query.url())));
    }

    private static Problem noFeed(String url) {
        return Problem.refused(
                "not-found",
                "Not found",
                NOT_FOUND,
                "no feed '" + Format.name(url) + "' has been polled",
                "choose one from the list of feeds");
    }

    ConsolePage sources(Context context) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var query = SourceQuery.of(Parameters.of(context.queryParamMap(), SourceQuery.parameters()), today);
        var link = SearchLink.of(context.queryParamMap(), SourceQuery.parameters());
        return ConsolePage.of("sources.jte", new SourcesView(finder.sources(query, now), query, link, now));
    }

    ConsolePage pipeline(Context context) {
        Parameters.of(context.queryParamMap(), LIVE);
        return ConsolePage.of(
                "pipeline.jte", new PipelineView(finder.summary(), flow.get(), clock.instant(), isLive(context)));
    }

    ConsolePage savedQueries(Context context) {
        return ConsolePage.of(
                "savedqueries.jte", new SavedQueriesView(finder.savedQueries(page(context)), clock.instant()));
    }

    static PageQuery page(Context context) {
        return PageQuery.of(Parameters.of(context.queryParamMap(), PageQuery.parameters()));
    }

    private static boolean isLive(Context context) {
        return "on".equals(context.queryParam(LIVE));
    }
}
