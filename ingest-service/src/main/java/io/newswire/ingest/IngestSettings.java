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

    /** Most fetches at once in this process. A host that hangs holds one until it is given up; they are cheap. */
    @WithDefault("512")
    @WithConverter(PositiveInt.class)
    int maxConcurrentFetches();

    /** For one fetch, redirects included. */
    @WithDefault("30s")
    Duration fetchTimeout();

    /** Until the first byte of an answer, and between two reads. */
    @WithDefault("15s")
    Duration firstByteTimeout();

    /** Redirects that one fetch follows within its host. */
    @WithDefault("5")
    @WithConverter(PositiveInt.class)
    int maxRedirects();

    /** Most bytes of a page or a feed, after decompression; larger ones are refused. Topics take up to 10 MB. */
    @WithDefault("10000000")
    @WithConverter(PageBytes.class)
    int maxPageBytes();

    /**
     * Sent with every request. An operator puts an address here under which publishers can reach them; without one the
     * service warns. Begins with the name that robots.txt is read for.
     */
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

    /**
     * When a known article is looked at again, to see whether it changed or was taken down: times since it was first
     * fetched, parted by commas, the shortest first. Empty for never.
     */
    @WithDefault("1h,24h,7d")
    Optional<List<Duration>> revisitAfter();

    /** Requests for one article before it is given up. */
    @WithDefault("3")
    @WithConverter(PositiveInt.class)
    int articleAttempts();

    /** Articles that may wait for one host; more are rejected, and counted. */
    @WithDefault("10000")
    @WithConverter(PositiveInt.class)
    int maxWaitingPerHost();

    /**
     * A request without a result for so long is taken for lost and made again. At least 12 times the fetch timeout and a
     * minute: so long may one wait in the worst case.
     */
    @WithDefault("15m")
    Duration lostAfter();

    /**
     * Where WebSub hubs reach this service: its address on the internet, of which {@code /websub/} is passed on to its
     * HTTP port. Feeds are only polled where it is absent.
     */
    Optional<String> websubCallback();

    /** Known to all instances and to nobody else: proves that a hub's call is meant for us. */
    Optional<String> websubSecret();

    /** Threads of the frontier, each with its share of the partitions. */
    @WithDefault("1")
    @WithConverter(PositiveInt.class)
    int threads();

    /** Where local state is kept, so that a restart need not read it back from Kafka; below the temporary folder if absent. */
    Optional<String> stateDir();
}
