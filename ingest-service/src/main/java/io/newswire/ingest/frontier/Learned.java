package io.newswire.ingest.frontier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a feed's bodies have taught of it. */
record Learned(About about, Pace pace, Tally tally, Remembered remembered) {
    Learned {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(pace, "pace");
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(remembered, "remembered");
    }

    static Learned nothing(Instant now) {
        return new Learned(About.nothing(), Pace.unknown(now), Tally.empty(now), Remembered.nothing());
    }

    Learned from(PollOutcome.Fetched body, Instant now) {
        var fresh = remembered.fresh(body);
        return new Learned(
                about.after(body),
                paceAfter(body, fresh, now),
                tallyAfter(body, fresh, fresh.size(), overflowed(body, fresh), now),
                remembered.after(body, fresh.size()));
    }

    /** From a sitemap that the feed's list names. */
    Learned fromChild(PollOutcome.Fetched body, Instant now) {
        var fresh = remembered.fresh(body);
        return new Learned(
                about,
                paceAfter(body, lately(fresh), now),
                tallyAfter(body, lately(fresh), fresh.size(), false, now),
                remembered.afterChild(body, fresh.size()));
    }

    /** From a look that brought nothing new. */
    Learned fromNothing(Remembered newer, Instant now) {
        return new Learned(about, pace.after(List.of(), 0, now), tally.nothingNew(pace, now), newer);
    }

    /** From a list of sitemaps, before those are looked at. */
    Learned fromIndex(PollOutcome.Index index) {
        return new Learned(about.asIndex(), pace, tally, remembered.afterIndex(index));
    }

    Learned withoutBody() {
        return new Learned(about, pace, tally, remembered.withoutBody());
    }

    private Pace paceAfter(PollOutcome.Fetched body, List<PollOutcome.Found> fresh, Instant now) {
        if (remembered.distinct() == 0) {
            return Pace.seeded(dates(body.links()), now);
        }
        var dates = dates(fresh);
        return pace.after(dates, fresh.size() - dates.size(), now);
    }

    private Tally tallyAfter(
            PollOutcome.Fetched body, List<PollOutcome.Found> telling, int fresh, boolean overflow, Instant now) {
        return fresh == 0
                ? tally.nothingNew(pace, now)
                : tally.brought(fresh, overflow, paceAfter(body, telling, now), now);
    }

    /** Without what a sitemap that was not read before reaches back to: nobody watched then, and it is no burst now. */
    private List<PollOutcome.Found> lately(List<PollOutcome.Found> fresh) {
        var from = pace.at().minus(Pace.REACH);
        return remembered.distinct() == 0
                ? fresh
                : fresh.stream()
                        .filter(found -> found.publishedAt() == null
                                || found.publishedAt().isAfter(from))
                        .toList();
    }

    /** Nothing in the body was there before, and nothing in it is from before the last look. */
    private boolean overflowed(PollOutcome.Fetched body, List<PollOutcome.Found> fresh) {
        boolean newOnly =
                fresh.size() == body.links().size() && remembered.names().size() > 0;
        return newOnly && dates(body.links()).stream().noneMatch(at -> at.isBefore(pace.at()));
    }

    private static List<Instant> dates(List<PollOutcome.Found> links) {
        return links.stream()
                .<@Nullable Instant>map(PollOutcome.Found::publishedAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
