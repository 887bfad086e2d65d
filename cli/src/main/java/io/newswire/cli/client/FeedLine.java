package io.newswire.cli.client;

import io.newswire.cli.terminal.Printable;
import io.newswire.cli.terminal.Terminal.Style;
import io.newswire.contracts.FeedHealth;
import io.newswire.contracts.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A feed on one line. */
final class FeedLine {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_ERROR = 160;

    private FeedLine() {}

    /** How it does, in a column of its own. */
    static String mark(ListedFeed feed) {
        return "%-11s  ".formatted(word(feed));
    }

    private static String word(ListedFeed feed) {
        var status = feed.status();
        return switch (feed.health()) {
            case FAILING -> "failing " + (status == null ? "" : status.consecutiveFailures());
            case GONE, REFUSED, SILENT, EMPTY, SLOW, NEW, OK ->
                feed.health().name().toLowerCase(Locale.ROOT);
        };
    }

    static Style style(FeedHealth health) {
        return switch (health) {
            case GONE, REFUSED, FAILING -> Style.RED;
            case SILENT, EMPTY, SLOW -> Style.YELLOW;
            case NEW -> Style.FAINT;
            case OK -> Style.GREEN;
        };
    }

    static String of(ListedFeed feed, Instant now) {
        var title = feed.title();
        var tags = feed.settings().tags();
        return feed.settings().url()
                + (title == null ? "" : "  " + Printable.shortened(title, LONGEST_TITLE))
                + (tags.isEmpty() ? "" : " [" + String.join(", ", tags) + "]")
                + "  "
                + state(feed.status(), now);
    }

    private static String state(@Nullable FeedStatus status, Instant now) {
        if (status == null || status.lastPolledAt() == null) {
            return "not polled yet";
        }
        var parts = new ArrayList<String>();
        parts.add("polled " + span(Duration.between(status.lastPolledAt(), now)) + " ago");
        if (status.nextPollAt() != null) {
            var left = Duration.between(now, status.nextPollAt());
            parts.add(left.isPositive() ? "next in " + span(left) : "next is due");
        }
        if (status.interval() != null && isRegular(status)) {
            parts.add("every " + span(status.interval()));
        }
        addWhatItBrings(parts, status);
        if (status.sameAs() != null) {
            parts.add("the same as " + status.sameAs());
        }
        if (status.lastError() != null) {
            parts.add(Printable.shortened(status.lastError(), LONGEST_ERROR));
        }
        return String.join(", ", parts);
    }

    /** One that fails or is refused is put off beyond its interval: only its next poll says anything. */
    private static boolean isRegular(FeedStatus status) {
        return status.consecutiveFailures() == 0
                && status.state() == FeedStatus.State.ACTIVE
                && !"refused".equals(status.lastOutcome());
    }

    private static void addWhatItBrings(List<String> parts, FeedStatus status) {
        if (status.entriesPerDay() != null) {
            parts.add(rate(status.entriesPerDay()));
        }
        if (status.recentPolls().isEmpty()) {
            parts.add(Counted.of(status.entriesSeen(), "entry", "entries") + " seen");
        } else {
            int fresh = status.recentPolls().stream()
                    .mapToInt(FeedStatus.Poll::fresh)
                    .sum();
            parts.add(fresh + " new in " + Counted.of(status.recentPolls().size(), "poll", "polls"));
        }
        if (status.overflows() != null && status.overflows() > 0) {
            parts.add("may have lost entries " + (status.overflows() == 1 ? "once" : status.overflows() + " times"));
        }
    }

    static String rate(double perDay) {
        return perDay >= 10 ? Math.round(perDay) + " a day" : String.format(Locale.ROOT, "%.1f a day", perDay);
    }

    /** In its largest unit of which there are at least two, rounded; what is past counts as nothing. */
    static String span(Duration time) {
        long seconds = Math.max(0, rounded(time.toMillis(), 1_000));
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = rounded(seconds, 60);
        if (minutes < 120) {
            return minutes + " min";
        }
        long hours = rounded(minutes, 60);
        return hours < 48 ? hours + " h" : rounded(hours, 24) + " days";
    }

    private static long rounded(long amount, long unit) {
        return Math.floorDiv(amount + unit / 2, unit);
    }
}
