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
 * @param pending whether a request for it, other than a look, waits or is out
 * @param revisions times it was fetched again because a feed said that it changed
 * @param dateModified the latest that any feed gave
 * @param digests of what each feed last said of it; feeds differ in how they put it
 * @param page of the link, null before it came
 * @param absence null while the page is there, as far as is known
 * @param movedTo id of the article to which its address led when it was last asked for; null where it led nowhere else
 * @param barredAt when robots.txt, or that we do not go to its host, last kept it from being fetched, null where nothing does
 * @param barredUnder digest of the {@link AllowedHosts} under which our guard did that; null where it did not
 * @param takenDown true since an operator took the article down: it is not asked for, until somebody submits it; else null
 */
record Seen(
        Instant firstSeenAt,
        Instant mentionedAt,
        boolean pending,
        int revisions,
        @Nullable Instant dateModified,
        Map<String, String> digests,
        @Nullable Visited page,
        @Nullable Absence absence,
        @Nullable String movedTo,
        @Nullable Instant barredAt,
        @Nullable String barredUnder,
        @Nullable Boolean takenDown) {

    /** What is kept from being fetched is judged anew after so long; rules are asked for as often. */
    private static final Duration BARRED = Duration.ofDays(1);

    Seen {
        Objects.requireNonNull(firstSeenAt, "firstSeenAt");
        Objects.requireNonNull(mentionedAt, "mentionedAt");
        digests = digests == null ? Map.of() : Map.copyOf(digests);
    }

    static Seen first(Mention mention, Instant now) {
        return new Seen(
                now, now, true, 0, mention.dateModified(), mention.asDigests(), null, null, null, null, null, null);
    }

    Seen mentioned(Mention mention, Instant now) {
        return said(now, mention.later(dateModified), mention.addTo(digests), takenDown);
    }

    /** Asked for no more, whatever feeds say of it. */
    Seen asTakenDown() {
        return said(mentionedAt, dateModified, digests, true);
    }

    /** As any other from now on. */
    Seen handedInAgain() {
        return said(mentionedAt, dateModified, digests, null);
    }

    private Seen said(Instant at, @Nullable Instant latest, Map<String, String> digestsNow, @Nullable Boolean down) {
        return new Seen(
                firstSeenAt,
                at,
                pending,
                revisions,
                latest,
                digestsNow,
                page,
                absence,
                movedTo,
                barredAt,
                barredUnder,
                down);
    }

    boolean isDown() {
        return Boolean.TRUE.equals(takenDown);
    }

    Seen awaiting(int revisionsNow) {
        return with(true, revisionsNow, page, absence, movedTo);
    }

    /** Nothing is pending any more. */
    Seen settled() {
        return with(false, revisions, page, absence, movedTo);
    }

    /**
     * Nothing is pending any more; it is not to be fetched now.
     *
     * @param guard what our guard allows, where it is what keeps it from being fetched; null otherwise
     */
    Seen barred(@Nullable AllowedHosts guard, Instant now) {
        return new Seen(
                firstSeenAt,
                mentionedAt,
                false,
                revisions,
                dateModified,
                digests,
                page,
                absence,
                movedTo,
                now,
                guard == null ? null : guard.digest(),
                takenDown);
    }

    /** Whether it may be tried again: it was kept from being fetched long ago, or by a guard that allows something else now. */
    boolean isBarredNoLonger(AllowedHosts today, Instant now) {
        return barredAt != null
                && (new Wait(barredAt, barredAt.plus(BARRED)).over(now)
                        || barredUnder != null && today.differFrom(barredUnder));
    }

    /** The page came, and was published as {@code article}, null for what it was asked for as. */
    Seen fetched(@Nullable String etag, @Nullable String lastModified, @Nullable String article, Instant now) {
        var came = page == null
                ? Visited.first(etag, lastModified, article, now)
                : page.again(etag, lastModified, article, now);
        return with(pending, revisions, came, null, null);
    }

    /** The page is as it was. */
    Seen unchanged() {
        return with(pending, revisions, page, null, movedTo);
    }

    /** A redirect leads to another article. */
    Seen moved(String article) {
        return with(pending, revisions, page, absence, article);
    }

    /** What comes after it was told is asked for without conditions: it is to be published again. */
    Seen absent(Absence now) {
        var kept = page == null || !now.told() ? page : page.withoutConditions();
        return with(pending, revisions, kept, now, movedTo);
    }

    Seen with(@Nullable Visited looked) {
        return with(pending, revisions, looked, absence, movedTo);
    }

    private Seen with(
            boolean isPending,
            int revisionsNow,
            @Nullable Visited pageNow,
            @Nullable Absence absenceNow,
            @Nullable String article) {
        return new Seen(
                firstSeenAt,
                mentionedAt,
                isPending,
                revisionsNow,
                dateModified,
                digests,
                pageNow,
                absenceNow,
                article,
                null,
                null,
                takenDown);
    }
}
