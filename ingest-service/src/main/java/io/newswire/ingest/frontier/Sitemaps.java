package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sitemaps that a followed list of them names. Those that changed lately are fetched after each look at the list,
 * one after the other in the turn of its feed. Archives stay where they are.
 *
 * @param pending to be fetched now, in this order
 * @param done versions that need not be fetched again
 * @param lively sitemaps without a date that had recent entries: they are fetched each time
 * @param left how many more may be fetched before the next look at the list
 */
record Sitemaps(List<PollOutcome.Child> pending, Names done, List<String> lively, int left) {
    private static final int MOST_LIVELY = 5;
    /** In characters: longer addresses are not worth their place in the state. */
    private static final int LONGEST_URL = 500;
    /** A sitemap without a date, and without news, is looked at again once in so long. */
    private static final Duration AGAIN = Duration.ofDays(7);

    Sitemaps {
        pending = List.copyOf(pending);
        lively = List.copyOf(lively);
    }

    /** After a look at the list. */
    static Sitemaps listed(
            @Nullable Sitemaps last, List<PollOutcome.Child> children, SitemapLimits limits, Instant now) {
        var known = last == null ? new Sitemaps(List.of(), Names.none(), List.of(), 0) : last;
        return new Sitemaps(List.of(), known.done, known.lively, limits.sitemaps()).plus(children, limits, now);
    }

    private Sitemaps plus(List<PollOutcome.Child> children, SitemapLimits limits, Instant now) {
        var wanted = children.stream()
                .filter(child -> child.url().length() <= LONGEST_URL && worthwhile(child, limits, now))
                .sorted(Comparator.comparing(
                                PollOutcome.Child::changedAt, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(child -> !lively.contains(child.url())))
                .distinct()
                .limit(left)
                .toList();
        var all = Stream.concat(pending.stream(), wanted.stream()).toList();
        return new Sitemaps(all, done, lively, left - wanted.size());
    }

    private boolean worthwhile(PollOutcome.Child child, SitemapLimits limits, Instant now) {
        var changedAt = child.changedAt();
        boolean recent = changedAt == null || !changedAt.isBefore(now.minus(limits.changed()));
        return recent && (lively.contains(child.url()) || !done.contains(version(child, now)));
    }

    private static String version(PollOutcome.Child child, Instant now) {
        var changedAt = child.changedAt();
        var version = changedAt == null ? "" + now.toEpochMilli() / AGAIN.toMillis() : changedAt.toString();
        return Digest.shortOf(version + " " + child.url());
    }

    /** The first one that is pending, null when all are fetched. */
    PollOutcome.@Nullable Child next() {
        return pending.isEmpty() ? null : pending.getFirst();
    }

    /** The first one was fetched, or will never be. */
    Sitemaps fetched(boolean hadNews, Instant now) {
        var child = pending.getFirst();
        var others = lively.stream().filter(url -> !url.equals(child.url()));
        var first = hadNews && child.changedAt() == null ? Stream.of(child.url()) : Stream.<String>of();
        return new Sitemaps(
                pending.subList(1, pending.size()),
                done.under(Names.of(List.of(version(child, now)))),
                Stream.concat(first, others).limit(MOST_LIVELY).toList(),
                left);
    }

    /** The first one did not come, and may after the next look at the list. */
    Sitemaps failed() {
        return new Sitemaps(pending.subList(1, pending.size()), done, lively, left);
    }

    /** The first one is a list too. */
    Sitemaps nested(List<PollOutcome.Child> children, SitemapLimits limits, Instant now) {
        return fetched(false, now).plus(children, limits, now);
    }
}
