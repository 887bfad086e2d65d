package io.newswire.ingest;

import io.newswire.ingest.frontier.Obedience;
import io.newswire.platform.settings.PositiveInt;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How often, how politely and how much is fetched. */
@ConfigMapping(prefix = "newswire.ingest")
public interface IngestSettings {
    /** Shortest time between two polls of a feed, unless the feed's own settings say otherwise. */
    @WithDefault("5m")
    Duration minInterval();

    /** Longest time between two polls of a feed, unless the feed's own settings say otherwise. */
    @WithDefault("6h")
    Duration maxInterval();

    /** Rest of a host between the end of one request and the start of the next. */
    @WithDefault("1s")
    Duration hostDelay();

    /** How far robots.txt is obeyed: {@code obey}, {@code articles} (feeds are polled whatever it says), {@code ignore}. */
    @WithDefault("obey")
    Obedience.Mode robots();

    /** Longest {@code Crawl-delay} of a robots.txt that is kept; one that asks for more gets this. */
    @WithDefault("60s")
    Duration maxCrawlDelay();

    /** Most fetches at once in this process. */
    @WithDefault("64")
    @WithConverter(PositiveInt.class)
    int maxConcurrentFetches();

    /** For one fetch, redirects included. */
    @WithDefault("30s")
    Duration fetchTimeout();

    /** Most bytes of a page or a feed, after decompression; larger ones are refused. Topics take up to 10 MB. */
    @WithDefault("10000000")
    @WithConverter(PageBytes.class)
    int maxPageBytes();

    /** Sent with every request. An operator puts an address here under which publishers can reach them. */
    @WithDefault("Newswire/0.1 (news ingestion; operator has set no contact)")
    String userAgent();

    /**
     * Hosts that may be fetched from though their addresses are not public: {@code host}, {@code host:port}, an address or
     * a block such as {@code 10.1.0.0/16}, parted by commas. Public addresses need not be named.
     */
    Optional<List<String>> allowedHosts();

    /** How long a link is remembered after it was last mentioned. */
    @WithDefault("90d")
    Duration seenRetention();

    /** Requests for one article before it is given up. */
    @WithDefault("3")
    @WithConverter(PositiveInt.class)
    int articleAttempts();

    /** Articles that may wait for one host; more are rejected, and counted. */
    @WithDefault("10000")
    @WithConverter(PositiveInt.class)
    int maxWaitingPerHost();

    /** A request without a result for so long is taken for lost and made again. */
    @WithDefault("15m")
    Duration lostAfter();

    /** Threads of the frontier, each with its share of the partitions. */
    @WithDefault("1")
    @WithConverter(PositiveInt.class)
    int threads();

    /** Where local state is kept, so that a restart need not read it back from Kafka; below the temporary folder if absent. */
    Optional<String> stateDir();
}
