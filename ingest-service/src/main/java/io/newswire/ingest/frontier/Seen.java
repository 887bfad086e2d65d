package io.newswire.ingest.frontier;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a link, so that it is fetched once and again only when there is reason to.
 *
 * @param mentionedAt last, to about a day: it is forgotten a while after
 * @param fetchedAt when its page last came, null before
 * @param pending whether a request for it waits or is out
 * @param revisions times it was fetched again because a feed said that it changed
 * @param dateModified the latest that any feed gave
 * @param digests of what each feed last said of it; feeds differ in how they put it
 * @param etag of its page
 */
record Seen(
        Instant firstSeenAt,
        Instant mentionedAt,
        @Nullable Instant fetchedAt,
        boolean pending,
        int revisions,
        @Nullable Instant dateModified,
        Map<String, String> digests,
        @Nullable String etag,
        @Nullable String lastModified) {

    Seen {
        Objects.requireNonNull(firstSeenAt, "firstSeenAt");
        Objects.requireNonNull(mentionedAt, "mentionedAt");
        digests = digests == null ? Map.of() : Map.copyOf(digests);
    }

    static Seen first(Mention mention, Instant now) {
        return new Seen(now, now, null, true, 0, mention.dateModified(), mention.asDigests(), null, null);
    }

    Seen mentioned(Mention mention, Instant now) {
        var latest = mention.later(dateModified);
        return new Seen(
                firstSeenAt, now, fetchedAt, pending, revisions, latest, mention.addTo(digests), etag, lastModified);
    }

    Seen awaiting(int revisionsNow) {
        return new Seen(
                firstSeenAt, mentionedAt, fetchedAt, true, revisionsNow, dateModified, digests, etag, lastModified);
    }

    /** Nothing is pending any more. */
    Seen settled() {
        return new Seen(
                firstSeenAt, mentionedAt, fetchedAt, false, revisions, dateModified, digests, etag, lastModified);
    }

    Seen fetched(@Nullable String newEtag, @Nullable String newLastModified, Instant now) {
        return new Seen(
                firstSeenAt, mentionedAt, now, false, revisions, dateModified, digests, newEtag, newLastModified);
    }
}
