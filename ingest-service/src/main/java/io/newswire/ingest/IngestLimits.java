package io.newswire.ingest;

import io.newswire.ingest.fetch.FetchLimits;
import io.newswire.ingest.frontier.Limits;
import io.newswire.ingest.frontier.Obedience;
import java.time.Duration;

/** Each part's share of the settings. */
public final class IngestLimits {
    /** Requests out per partition for each fetch at once: enough to keep fetchers busy, few enough to wait briefly. */
    private static final int AHEAD = 4;

    private IngestLimits() {}

    /** @throws IllegalArgumentException when settings contradict each other */
    static Limits frontier(IngestSettings settings) {
        return new Limits(
                settings.minInterval(),
                settings.maxInterval(),
                settings.hostDelay(),
                settings.lostAfter(),
                Math.multiplyExact(AHEAD, settings.maxConcurrentFetches()),
                settings.articleAttempts(),
                settings.maxWaitingPerHost(),
                settings.seenRetention(),
                new Obedience(settings.robots(), settings.userAgent(), settings.maxCrawlDelay()));
    }

    public static FetchLimits fetcher(IngestSettings settings) {
        var usual = FetchLimits.defaults(settings.userAgent());
        return new FetchLimits(
                settings.maxPageBytes(),
                shorter(usual.connectTimeout(), settings.fetchTimeout()),
                shorter(usual.readTimeout(), settings.fetchTimeout()),
                settings.fetchTimeout(),
                usual.maxRedirects(),
                settings.userAgent());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
