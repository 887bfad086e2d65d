package io.newswire.store.export;

import io.newswire.contracts.JsonCodec;
import io.newswire.store.query.ArticleQuery;
import io.newswire.store.query.ExportedArticle;
import io.newswire.store.query.Finder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/**
 * Writes whole articles, one JSON object a line, a portion at a time: neither memory nor a connection to the database is
 * held for as long as the reader takes. Each line has the cursor behind it, so that who was cut off goes on from there.
 */
public final class LineExport {
    /** Articles in memory at once. */
    private static final int PORTION = 50;

    private static final JsonCodec<ExportedArticle> LINE = JsonCodec.of(ExportedArticle.class);

    private final Finder finder;
    private final ArticleQuery query;
    private List<ExportedArticle> portion;
    private int left;

    private LineExport(Finder finder, ArticleQuery query) {
        this.finder = finder;
        this.query = query;
        this.left = query.limit();
        this.portion = read(query);
    }

    /** Reads the first portion, so that what is wrong with the question is told before anything is written. */
    public static LineExport of(Finder finder, ArticleQuery query) {
        return new LineExport(finder, query);
    }

    /**
     * Until the limit or the end.
     *
     * @param atFailure makes the last line of an export that cannot go on
     * @throws IOException when the reader is gone
     */
    public void writeTo(OutputStream out, Function<RuntimeException, byte[]> atFailure) throws IOException {
        while (!portion.isEmpty()) {
            for (var article : portion) {
                line(out, LINE.encode(article));
            }
            out.flush();
            left -= portion.size();
            try {
                portion = portion.size() < PORTION
                        ? List.of()
                        : read(query.part(left, portion.getLast().cursor()));
            } catch (RuntimeException failure) {
                line(out, atFailure.apply(failure));
                portion = List.of();
            }
        }
        out.flush();
    }

    private List<ExportedArticle> read(ArticleQuery rest) {
        return rest.limit() == 0 ? List.of() : finder.export(rest.part(Math.min(rest.limit(), PORTION), rest.cursor()));
    }

    private static void line(OutputStream out, byte[] json) throws IOException {
        out.write(json);
        out.write('\n');
    }
}
