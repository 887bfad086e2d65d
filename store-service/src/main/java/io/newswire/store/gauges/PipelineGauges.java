package io.newswire.store.gauges;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.platform.kafka.GroupLag.Lag;
import io.newswire.store.query.Finder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Meters of the whole pipeline: they go on to be told while the other services are away. Every instance tells the same, so that
 * of several one takes the greatest.
 */
public final class PipelineGauges implements AutoCloseable {
    private static final Duration LAG_EVERY = Duration.ofSeconds(15);
    private static final Duration FEEDS_EVERY = Duration.ofMinutes(1);

    private final Round lag;
    private final Round feeds;

    private PipelineGauges(Round lag, Round feeds) {
        this.lag = lag;
        this.feeds = feeds;
    }

    /** @param lag how far the groups are */
    public static PipelineGauges start(Callable<List<Lag>> lag, Finder finder, MeterRegistry meters, Clock clock) {
        return new PipelineGauges(
                Round.start("store-lag", LAG_EVERY, new LagGauges(lag, meters)),
                Round.start("store-feeds", FEEDS_EVERY, new FeedGauges(finder, meters, clock)));
    }

    @Override
    public void close() {
        lag.close();
        feeds.close();
    }
}
