package io.newswire.ingest.frontier;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed's last good body.
 *
 * @param names of the latest links that it brought: those of the last body and, up to a bound, earlier ones
 * @param distinct links so far; one that comes back after it left {@code names} counts twice
 */
record Remembered(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyDigest,
        Names names,
        long distinct) {

    Remembered {
        names = names == null ? Names.none() : names;
    }

    static Remembered nothing() {
        return new Remembered(null, null, null, Names.none(), 0);
    }

    /**
     * Links in the body that were not brought before. Of one that is longer than can be remembered those among its first
     * ones; all where none of these is known: it is the first body, of the feed or of one of its sitemaps.
     */
    List<PollOutcome.Found> fresh(PollOutcome.Fetched body) {
        var first = body.ids().stream().limit(Names.MOST).toList();
        var unknown = Set.copyOf(names.unknown(first));
        if (unknown.size() == first.size()) {
            return body.links();
        }
        return body.links().stream()
                .filter(found -> unknown.contains(found.articleId()))
                .toList();
    }

    Remembered after(PollOutcome.Fetched body, int fresh) {
        return new Remembered(body.etag(), body.lastModified(), body.bodyDigest(), with(body), distinct + fresh);
    }

    /** After the body of a sitemap that the feed's list names. */
    Remembered afterChild(PollOutcome.Fetched body, int fresh) {
        return new Remembered(etag, lastModified, bodyDigest, with(body), distinct + fresh);
    }

    /** A list of sitemaps is asked for without conditions: its sitemaps change while it does not. */
    Remembered afterIndex(PollOutcome.Index index) {
        return new Remembered(null, null, index.bodyDigest(), names, distinct);
    }

    private Names with(PollOutcome.Fetched body) {
        return names.under(Names.of(body.ids()));
    }

    /** The same body under the validators that it has now. */
    Remembered validatedBy(PollOutcome.Unchanged body) {
        return new Remembered(body.etag(), body.lastModified(), bodyDigest, names, distinct);
    }

    /** The next body is read whatever it is. */
    Remembered withoutBody() {
        return new Remembered(null, null, null, names, distinct);
    }
}
