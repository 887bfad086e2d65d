package io.newswire.ingest.frontier;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed's last good body.
 *
 * @param links short names of the latest links that it brought, newest first: those of the last body and, up to a
 *     bound, earlier ones
 * @param distinct links so far; one that comes back after it left {@code links} counts twice
 */
record Remembered(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyDigest,
        List<Long> links,
        long distinct) {

    private static final int MOST_LINKS = 1024;
    private static final int HEX = 16;

    Remembered {
        links = links == null ? List.of() : List.copyOf(links);
    }

    static Remembered nothing() {
        return new Remembered(null, null, null, List.of(), 0);
    }

    /** Links in the body that were not brought before. */
    int fresh(PollOutcome.Fetched body) {
        var names = names(body);
        names.removeAll(new LinkedHashSet<>(links));
        return names.size();
    }

    Remembered after(PollOutcome.Fetched body) {
        var names = names(body);
        names.addAll(links);
        return new Remembered(
                body.etag(),
                body.lastModified(),
                body.bodyDigest(),
                names.stream().limit(MOST_LINKS).toList(),
                distinct + fresh(body));
    }

    /** The same body under the validators that it has now. */
    Remembered validatedBy(PollOutcome.Unchanged body) {
        return new Remembered(body.etag(), body.lastModified(), bodyDigest, links, distinct);
    }

    /** The next body is read whatever it is. */
    Remembered withoutBody() {
        return new Remembered(null, null, null, links, distinct);
    }

    private static LinkedHashSet<Long> names(PollOutcome.Fetched body) {
        var names = new LinkedHashSet<Long>();
        body.links().forEach(found -> names.add(Long.parseUnsignedLong(found.articleId(), 0, HEX, HEX)));
        return names;
    }
}
