package io.newswire.ingest.frontier;

import java.time.Duration;
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
 * @param barredAt when robots.txt last kept it from being fetched, null where it does not
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
        @Nullable String lastModified,
        @Nullable Instant barredAt) {

    /** A link that robots.txt forbids is judged anew after so long; rules are asked for as often. */
    private static final Duration BARRED = Duration.ofDays(1);

    Seen {
        Objects.requireNonNull(firstSeenAt, "firstSeenAt");
        Objects.requireNonNull(mentionedAt, "mentionedAt");
        digests = digests == null ? Map.of() : Map.copyOf(digests);
    }

    static Seen first(Mention mention, Instant now) {
        return new Seen(now, now, null, true, 0, mention.dateModified(), mention.asDigests(), null, null, null);
    }

    Seen mentioned(Mention mention, Instant now) {
        var latest = mention.later(dateModified);
        return new Seen(
                firstSeenAt,
                now,
                fetchedAt,
                pending,
                revisions,
                latest,
                mention.addTo(digests),
                etag,
                lastModified,
                barredAt);
    }

    Seen awaiting(int revisionsNow) {
        return new Seen(
                firstSeenAt,
                mentionedAt,
                fetchedAt,
                true,
                revisionsNow,
                dateModified,
                digests,
                etag,
                lastModified,
                null);
    }

    /** Nothing is pending any more. */
    Seen settled() {
        return settled(null);
    }

    /** The same; robots.txt forbids to fetch it. */
    Seen barred(Instant now) {
        return settled(now);
    }

    private Seen settled(@Nullable Instant barred) {
        return new Seen(
                firstSeenAt,
                mentionedAt,
                fetchedAt,
                false,
                revisions,
                dateModified,
                digests,
                etag,
                lastModified,
                barred);
    }

    /** Whether it was kept from being fetched by robots.txt, so long ago that it may be tried again. */
    boolean isBarredNoLonger(Instant now) {
        return barredAt != null && new Wait(barredAt, barredAt.plus(BARRED)).over(now);
    }

    Seen fetched(@Nullable String newEtag, @Nullable String newLastModified, Instant now) {
        return new Seen(
                firstSeenAt, mentionedAt, now, false, revisions, dateModified, digests, newEtag, newLastModified, null);
    }
}
