package io.newswire.store.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.export.LineExport;
import io.newswire.store.export.LineExport.Revisions;
import io.newswire.store.query.ArticleQuery;
import io.newswire.store.query.BadParameterException;
import io.newswire.store.query.Finder;
import io.newswire.store.query.Parameters;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /api/articles}: a list of articles in the format that was asked for by the parameter, or else by Accept. */
final class ArticlesApi {
    private static final Logger LOG = LoggerFactory.getLogger(ArticlesApi.class);
    private static final String FORMAT = "format";
    private static final String REVISIONS = "revisions";
    private static final String[] PARAMETERS = Stream.concat(
                    Stream.of(ArticleQuery.parameters()), Stream.of(FORMAT, REVISIONS))
            .toArray(String[]::new);

    /** Of an export in lines. */
    private static final int USUAL_LINES = 1_000;

    private static final int MOST_LINES = 100_000;
    private static final String RETRY_AFTER_SECONDS = "30";

    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> LAST_LINE = JsonCodec.of(Map.class);

    private final Finder finder;
    private final int mostExports;
    private final Semaphore freeExports;

    /** @param mostExports at once */
    ArticlesApi(Finder finder, int mostExports) {
        this.finder = finder;
        this.mostExports = mostExports;
        this.freeExports = new Semaphore(mostExports);
    }

    void answer(Context context) throws IOException {
        context.header("Vary", "Accept");
        try {
            var parameters = Parameters.of(context.queryParamMap(), PARAMETERS);
            var word = parameters.word(FORMAT, Format.words());
            var accept = context.header("Accept");
            var format = word == null ? Format.ofAccept(accept) : Format.ofWord(word);
            var revisions = parameters.choice(REVISIONS, Revisions.NEWEST);
            if (format == null) {
                Answers.problem(context, Problem.notAcceptable(String.valueOf(accept), Format.types()));
            } else if (format == Format.NDJSON) {
                export(context, ArticleQuery.of(parameters, USUAL_LINES, MOST_LINES), revisions);
            } else if (revisions == Revisions.ALL) {
                throw new BadParameterException(
                        REVISIONS, "all", "only exports have them", "use format=ndjson with it, or leave it out");
            } else {
                Answers.give(context, () -> page(context, format, ArticleQuery.of(parameters)));
            }
        } catch (RuntimeException failure) {
            Answers.problem(context, Problem.of(failure));
        }
    }

    private Object page(Context context, Format format, ArticleQuery query) {
        return switch (format) {
            case JSON, NDJSON -> finder.articles(query);
            case ATOM ->
                new Content(
                        format.type(),
                        FeedRequest.of(context, format, query)
                                .feed(finder.newestArticles(query))
                                .toAtom());
            case JSONFEED ->
                new Content(
                        format.type(),
                        FeedRequest.of(context, format, query)
                                .feed(finder.newestArticles(query))
                                .toJsonFeed());
        };
    }

    private void export(Context context, ArticleQuery query, Revisions revisions) throws IOException {
        if (!freeExports.tryAcquire()) {
            context.header("Retry-After", RETRY_AFTER_SECONDS);
            Answers.problem(context, Problem.full("exports", mostExports));
            return;
        }
        try {
            lines(context, query, revisions);
        } finally {
            freeExports.release();
        }
    }

    private void lines(Context context, ArticleQuery query, Revisions revisions) throws IOException {
        var export = LineExport.of(finder, query, revisions);
        context.contentType(Format.NDJSON.type())
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
        if (context.method().equals(HandlerType.HEAD)) {
            return; // An export without its body would be written for nobody.
        }
        try {
            export.writeTo(context.outputStream(), ArticlesApi::lastLine);
        } catch (IOException e) {
            LOG.debug("an export was cut off by its reader: {}", e.toString());
        }
    }

    private static byte[] lastLine(RuntimeException failure) {
        return LAST_LINE.encode(Map.of("problem", Problem.of(failure)));
    }
}
