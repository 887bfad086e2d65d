package io.newswire.store.gauges;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.newswire.contracts.FeedHealth;
import io.newswire.contracts.FeedStatus;
import io.newswire.platform.telemetry.MetricName;
import io.newswire.store.query.FeedQuery;
import io.newswire.store.query.Finder;
import io.newswire.store.query.PageQuery;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many of the followed feeds do how, by the words that {@code feeds list} and the console have for it. */
final class FeedGauges implements Look {
    private static final int PAGE = 500;

    private final Finder finder;
    private final InstantSource clock;
    private final MultiGauge feeds;

    FeedGauges(Finder finder, MeterRegistry meters, InstantSource clock) {
        this.finder = finder;
        this.clock = clock;
        this.feeds = MultiGauge.builder(MetricName.FEEDS).register(meters);
    }

    @Override
    public void take() {
        var counts = new EnumMap<FeedHealth, Integer>(FeedHealth.class);
        @Nullable String cursor = null;
        do {
            var page = finder.feeds(new FeedQuery(null, new PageQuery(PAGE, cursor)));
            page.items().stream()
                    .filter(feed -> feed.state() != FeedStatus.State.REMOVED)
                    .forEach(feed -> counts.merge(health(feed), 1, Integer::sum));
            cursor = page.next();
        } while (cursor != null);
        feeds.register(rows(counts), true);
    }

    @Override
    public void clear() {
        feeds.register(List.of(), true);
    }

    private FeedHealth health(FeedStatus feed) {
        return FeedHealth.of(feed, clock.instant());
    }

    /** All words, so that none is missing because it has no feed. */
    private static List<Row<?>> rows(Map<FeedHealth, Integer> counts) {
        return Arrays.stream(FeedHealth.values())
                .<Row<?>>map(health -> Row.of(
                        Tags.of("health", health.name().toLowerCase(Locale.ROOT)), counts.getOrDefault(health, 0)))
                .toList();
    }
}
