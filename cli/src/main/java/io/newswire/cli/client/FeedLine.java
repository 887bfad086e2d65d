package io.newswire.cli.client;

import io.newswire.cli.sources.Remedy;
import io.newswire.cli.terminal.Printable;
import io.newswire.cli.terminal.Terminal.Style;
import io.newswire.contracts.FeedHealth;
import io.newswire.contracts.FeedStatus;
import io.newswire.platform.RoughSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A feed on one line. */
final class FeedLine {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_ERROR = 160;
    /** What rests is the host: after another request, or because it asked for it. Until when, a feed's status does not say. */
    static final String DUE = "due, waiting for its host";

    private FeedLine() {}

    /** How it does, in a column of its own. */
    static String mark(ListedFeed feed) {
        return "%-11s  ".formatted(word(feed));
    }

    private static String word(ListedFeed feed) {
        var status = feed.status();
        return switch (feed.health()) {
            case FAILING -> "failing " + (status == null ? "" : status.consecutiveFailures());
            case GONE, REFUSED, OVERFLOWING, SILENT, EMPTY, SLOW, NEW, OK ->
                feed.health().name().toLowerCase(Locale.ROOT);
        };
    }

    static Style style(FeedHealth health) {
        return switch (health) {
            case GONE, REFUSED, FAILING -> Style.RED;
            case OVERFLOWING, SILENT, EMPTY, SLOW -> Style.YELLOW;
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
        parts.add("polled " + RoughSpan.text(Duration.between(status.lastPolledAt(), now)) + " ago");
        if (status.nextPollAt() != null) {
            var left = Duration.between(now, status.nextPollAt());
            parts.add(left.isPositive() ? "next in " + RoughSpan.text(left) : "next is " + DUE);
        }
        if (status.interval() != null && isRegular(status)) {
            parts.add("every " + RoughSpan.text(status.interval()));
        }
        addWhatItBrings(parts, status);
        if (status.sameAs() != null) {
            parts.add("the same as " + status.sameAs());
        }
        if (status.lastError() != null) {
            parts.add(Printable.shortened(status.lastError(), LONGEST_ERROR));
        }
        help(status).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    /** What the operator can do about a refusal. */
    static Optional<String> help(FeedStatus status) {
        var error = status.lastError();
        if (error == null || !"refused".equals(status.lastOutcome())) {
            return Optional.empty();
        }
        var place = status.address() == null ? status.url() : status.address();
        var words = error.split(": ", 2);
        return Optional.ofNullable(Remedy.forService(words[0], words[words.length - 1], place));
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
            int polls = status.recentPolls().size();
            parts.add(fresh + " new in the last " + (polls == 1 ? "poll" : polls + " polls"));
        }
        if (status.overflows() != null && status.overflows() > 0) {
            parts.add("may have lost entries " + (status.overflows() == 1 ? "once" : status.overflows() + " times"));
        }
    }

    static String rate(double perDay) {
        return perDay >= 10 ? Math.round(perDay) + " a day" : String.format(Locale.ROOT, "%.1f a day", perDay);
    }
}
