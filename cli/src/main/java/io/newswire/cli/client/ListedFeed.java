package io.newswire.cli.client;

import io.newswire.contracts.FeedHealth;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One feed of the list.
 *
 * @param settings headers masked
 */
record ListedFeed(
        FeedHealth health, FeedSettings settings, @Nullable FeedStatus status) {

    static ListedFeed of(FeedSettings feed, @Nullable FeedStatus status, Instant now) {
        return new ListedFeed(FeedHealth.of(status, feed.addedAt(), now), Masked.of(feed), status);
    }

    /** In which order. What is equal stays in that of the URLs. */
    enum Order {
        TROUBLE(Comparator.comparing(ListedFeed::health).thenComparing(feed -> -feed.failures())),
        NAME(Comparator.comparing(feed -> feed.name().toLowerCase(Locale.ROOT))),
        NEXT(Comparator.comparing(ListedFeed::next)),
        RATE(Comparator.comparing(ListedFeed::rate).reversed());

        private final Comparator<ListedFeed> comparator;

        Order(Comparator<ListedFeed> comparator) {
            this.comparator = comparator;
        }

        Comparator<ListedFeed> comparator() {
            return comparator;
        }
    }

    /** Its title, as people or the feed itself give it, else its URL. */
    String name() {
        return Optional.ofNullable(title()).orElse(settings.url());
    }

    @Nullable
    String title() {
        return settings.title() != null || status == null ? settings.title() : status.title();
    }

    private int failures() {
        return status == null ? 0 : status.consecutiveFailures();
    }

    private Instant next() {
        return status == null || status.nextPollAt() == null ? Instant.MAX : status.nextPollAt();
    }

    private double rate() {
        return status == null || status.entriesPerDay() == null ? 0 : status.entriesPerDay();
    }
}
