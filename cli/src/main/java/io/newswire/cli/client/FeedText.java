package io.newswire.cli.client;

import io.newswire.cli.terminal.Printable;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FeedStatus.Poll;
import io.newswire.platform.RoughSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that is known of a feed, for people, a line each; what is not known is left out. */
final class FeedText {
    private static final int LONGEST = 300;

    private FeedText() {}

    static List<String> of(ListedFeed feed, Instant now) {
        var lines = new ArrayList<>(SettingsText.of(feed.settings()));
        lines.add("");
        var status = feed.status();
        SettingsText.add(lines, "state", FeedLine.mark(feed).strip());
        if (status == null) {
            return lines;
        }
        if (feed.settings().title() == null) {
            SettingsText.add(lines, "calls itself", shortened(status.title()));
        }
        addPolling(lines, status, now);
        addBringing(lines, status, now);
        addHistory(lines, status.recentPolls());
        return lines;
    }

    private static void addPolling(List<String> lines, FeedStatus status, Instant now) {
        SettingsText.add(lines, "moved to", status.address());
        SettingsText.add(lines, "same as", status.sameAs());
        SettingsText.add(lines, "format", status.format());
        SettingsText.add(lines, "last poll", ago(status.lastPolledAt(), now));
        SettingsText.add(lines, "outcome", status.lastOutcome());
        SettingsText.add(lines, "error", shortened(status.lastError()));
        SettingsText.add(lines, "help", FeedLine.help(status).orElse(null));
        SettingsText.add(
                lines, "failed", status.consecutiveFailures() == 0 ? null : status.consecutiveFailures() + " in a row");
        SettingsText.add(lines, "next poll", ahead(status.nextPollAt(), now, FeedLine.DUE));
        SettingsText.add(lines, "interval", status.interval() == null ? null : RoughSpan.text(status.interval()));
        SettingsText.add(lines, "pushed until", ahead(status.pushedUntil(), now, "over"));
    }

    private static void addBringing(List<String> lines, FeedStatus status, Instant now) {
        SettingsText.add(lines, "last news", ago(status.lastChangedAt(), now));
        SettingsText.add(lines, "entries seen", Long.toString(status.entriesSeen()));
        SettingsText.add(
                lines,
                "rate",
                status.entriesPerDay() == null ? "not known yet" : FeedLine.rate(status.entriesPerDay()));
        SettingsText.add(
                lines,
                "overflows",
                status.overflows() == null || status.overflows() == 0
                        ? null
                        : Counted.of(status.overflows(), "poll", "polls")
                                + " found only new entries: others may have come and gone unseen");
        SettingsText.add(lines, "last overflow", ago(status.lastOverflowAt(), now));
    }

    private static void addHistory(List<String> lines, List<Poll> polls) {
        if (polls.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("  %-20s  %-14s  %7s  %5s  %s"
                .formatted("poll", "outcome", "entries", "new", "error")
                .stripTrailing());
        polls.reversed().forEach(poll -> lines.add(row(poll)));
    }

    private static String row(Poll poll) {
        return String.format(
                        Locale.ROOT,
                        "  %-20s  %-14s  %7d  %5d  %s",
                        poll.at().truncatedTo(ChronoUnit.SECONDS),
                        poll.outcome(),
                        poll.entries(),
                        poll.fresh(),
                        poll.error() == null ? "" : Printable.shortened(poll.error(), LONGEST))
                .stripTrailing();
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null ? null : Printable.shortened(text, LONGEST);
    }

    private static @Nullable String ago(@Nullable Instant at, Instant now) {
        return at == null
                ? null
                : at.truncatedTo(ChronoUnit.SECONDS) + ", " + RoughSpan.text(Duration.between(at, now)) + " ago";
    }

    private static @Nullable String ahead(@Nullable Instant at, Instant now, String past) {
        if (at == null) {
            return null;
        }
        var left = Duration.between(now, at);
        return at.truncatedTo(ChronoUnit.SECONDS) + (left.isPositive() ? ", in " + RoughSpan.text(left) : ", " + past);
    }
}
