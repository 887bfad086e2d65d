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
 * held for as long as the reader takes. The line of each newest revision has the cursor behind its article, so that who was cut off goes on
 * from there.
 */
public final class LineExport {
    /** Articles in memory at once. */
    private static final int PORTION = 50;

    private static final JsonCodec<ExportedArticle> LINE = JsonCodec.of(ExportedArticle.class);

    private final Finder finder;
    private final ArticleQuery query;
    private final Revisions revisions;
    private List<ExportedArticle> portion;
    private int left;

    /** Which revisions of an article are written, as queries name them. */
    public enum Revisions {
        NEWEST,
        /** Those before it too, the first one first. */
        ALL
    }

    private LineExport(Finder finder, ArticleQuery query, Revisions revisions) {
        this.finder = finder;
        this.query = query;
        this.revisions = revisions;
        this.left = query.limit();
        this.portion = read(query);
    }

    /** Reads the first portion, so that what is wrong with the question is told before anything is written. */
    public static LineExport of(Finder finder, ArticleQuery query, Revisions revisions) {
        return new LineExport(finder, query, revisions);
    }

    /**
     * Until the limit or the end.
     *
     * @param atFailure makes the last line of an export that cannot go on
     * @throws IOException when the reader is gone
     */
    public void writeTo(OutputStream out, Function<RuntimeException, byte[]> atFailure) throws IOException {
        try {
            while (!portion.isEmpty()) {
                for (var article : portion) {
                    write(article, out);
                }
                out.flush();
                left -= portion.size();
                portion = portion.size() < PORTION
                        ? List.of()
                        : read(query.part(left, portion.getLast().cursor()));
            }
        } catch (RuntimeException failure) {
            line(out, atFailure.apply(failure));
        }
        out.flush();
    }

    private void write(ExportedArticle article, OutputStream out) throws IOException {
        if (revisions == Revisions.ALL) {
            writeBefore(article, out);
        }
        line(out, LINE.encode(article));
    }

    private void writeBefore(ExportedArticle article, OutputStream out) throws IOException {
        int written = 0;
        while (written < article.revision() - 1) {
            var some = finder.revisionsBetween(article.id(), written, article.revision(), PORTION);
            for (var revision : some) {
                line(out, LINE.encode(revision));
            }
            written = some.isEmpty() ? article.revision() : some.getLast().revision();
        }
    }

    private List<ExportedArticle> read(ArticleQuery rest) {
        return rest.limit() == 0 ? List.of() : finder.export(rest.part(Math.min(rest.limit(), PORTION), rest.cursor()));
    }

    private static void line(OutputStream out, byte[] json) throws IOException {
        out.write(json);
        out.write('\n');
    }
}
