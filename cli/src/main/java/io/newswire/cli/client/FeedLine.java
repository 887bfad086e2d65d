package io.newswire.cli.client;

import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A feed on one line. */
final class FeedLine {
    private FeedLine() {}

    static String of(FeedSettings feed, @Nullable FeedStatus status, Instant now) {
        var tags = feed.tags().isEmpty() ? "" : " [" + String.join(", ", feed.tags()) + "]";
        return feed.url() + title(feed, status) + tags + "  "
                + (status == null ? "not polled yet" : state(status, now));
    }

    private static String title(FeedSettings feed, @Nullable FeedStatus status) {
        var title = feed.title() != null || status == null ? feed.title() : status.title();
        return title == null ? "" : "  " + title;
    }

    private static String state(FeedStatus status, Instant now) {
        var line = new StringBuilder(status.state() == FeedStatus.State.GONE ? "gone" : "" + status.lastOutcome());
        if (status.lastPolledAt() != null) {
            line.append(' ')
                    .append(span(Duration.between(status.lastPolledAt(), now)))
                    .append(" ago");
        }
        line.append(", ").append(status.entriesSeen()).append(" entries seen");
        if (status.nextPollAt() != null) {
            line.append(", next in ").append(span(Duration.between(now, status.nextPollAt())));
        }
        if (status.lastError() != null) {
            line.append(", failed ")
                    .append(status.consecutiveFailures() == 1 ? "once" : status.consecutiveFailures() + " times")
                    .append(": ")
                    .append(status.lastError());
        }
        return line.toString();
    }

    /** In its largest whole unit; what is past counts as nothing. */
    static String span(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 120) {
            return seconds + "s";
        }
        if (seconds < 7200) {
            return seconds / 60 + "m";
        }
        return seconds < 172_800 ? seconds / 3600 + "h" : seconds / 86_400 + "d";
    }
}
