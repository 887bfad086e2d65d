package io.newswire.contracts;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every topic of the pipeline with the settings it is created with. Names are public API: a change stands in
 * CHANGELOG.md.
 */
public enum Topic {
    /** Feed settings keyed by feed URL; a tombstone stops following the feed. */
    FEEDS("feeds", 6, Cleanup.COMPACT, null, Sizes.SMALL),
    /** What the frontier knows of each feed, keyed by feed URL. */
    FEED_STATUS("feed-status", 6, Cleanup.COMPACT, null, Sizes.SMALL),
    /** Links to articles with what their feed said of them, keyed by the link's host. */
    LINKS("links", 6, Cleanup.DELETE, Duration.ofDays(7), Sizes.MEDIUM),
    /** What is to be fetched now, keyed by host. */
    FETCH_REQUESTS("fetch-requests", 6, Cleanup.DELETE, Duration.ofDays(1), Sizes.MEDIUM),
    /** Outcomes of fetches, with the body when it was a feed, keyed by host. */
    FETCH_RESULTS("fetch-results", 6, Cleanup.DELETE, Duration.ofDays(1), Sizes.LARGE),
    /** Requests that a feed needs at a host that is not its own, keyed by that host. */
    ERRANDS("errands", 6, Cleanup.DELETE, Duration.ofDays(1), Sizes.MEDIUM),
    /** What became of errands, and what hubs pushed, keyed by the feed's host. */
    FEED_DELIVERIES("feed-deliveries", 6, Cleanup.DELETE, Duration.ofDays(1), Sizes.LARGE),
    /** Raw bytes of fetched pages, keyed by article id; everything else about them is in the headers. */
    PAGES("pages", 6, Cleanup.DELETE, Duration.ofDays(7), Sizes.LARGE),
    /** Every revision of every enriched article, keyed by article id. */
    ARTICLES("articles", 6, Cleanup.DELETE, Duration.ofDays(30), Sizes.LARGE),
    /** The newest revision of every article, keyed by article id. */
    ARTICLES_LATEST("articles-latest", 6, Cleanup.COMPACT, null, Sizes.LARGE),
    /** What runs of {@code reprocess} would publish, keyed by article id: revisions as today's rules would make them. */
    ARTICLES_SHADOW("articles-shadow", 6, Cleanup.DELETE, Duration.ofDays(7), Sizes.LARGE),
    /** Revisions of a run that an operator has promoted, keyed by article id; the enrich service publishes them. */
    ARTICLES_PROMOTED("articles-promoted", 6, Cleanup.DELETE, Duration.ofDays(7), Sizes.LARGE),
    /** Each run of {@code reprocess} as it stands, keyed by the run's id. */
    REPROCESS_RUNS("reprocess-runs", 1, Cleanup.COMPACT, null, Sizes.SMALL),
    /** Every story as it is after its last change, keyed by story id; a tombstone when none of its articles is left. */
    STORIES("stories", 6, Cleanup.COMPACT + "," + Cleanup.DELETE, Duration.ofDays(30), Sizes.MEDIUM),
    /** What stories have to know of articles and of one another, keyed by story id. */
    STORY_MOVES("story-moves", 6, Cleanup.DELETE, Duration.ofDays(7), Sizes.SMALL),
    /** Of which story a copy is part, keyed by article id and placed by the partition that waits for it. */
    STORY_PLACES("story-places", 6, Cleanup.DELETE, Duration.ofDays(7), Sizes.SMALL),
    /** Original bytes and headers of records that could not be processed, with the cause in a header. */
    DEAD_LETTERS("dead-letters", 6, Cleanup.DELETE, Duration.ofDays(30), Sizes.LARGEST);

    /** Starts the name of every topic, consumer group and transactional id. */
    public static final String PREFIX = "newswire.";

    private final String topicName;
    private final int partitions;
    private final Map<String, String> config;

    Topic(String name, int partitions, String cleanup, @org.jspecify.annotations.Nullable Duration kept, int maxBytes) {
        this.topicName = PREFIX + name;
        this.partitions = partitions;
        var settings = new TreeMap<String, String>();
        settings.put("cleanup.policy", cleanup);
        settings.put("max.message.bytes", Integer.toString(maxBytes));
        settings.put("compression.type", "producer");
        if (kept != null) {
            settings.put("retention.ms", Long.toString(kept.toMillis()));
        }
        if (cleanup.equals(Cleanup.COMPACT + "," + Cleanup.DELETE)) {
            // Who lags reads each change, not only the last.
            settings.put(
                    "min.compaction.lag.ms", Long.toString(Duration.ofDays(7).toMillis()));
        }
        this.config = Map.copyOf(settings);
    }

    /** The name on the broker, such as {@code newswire.articles}. */
    public String topicName() {
        return topicName;
    }

    /** Partitions the topic is created with; Streams tasks and internal topics follow it. */
    public int partitions() {
        return partitions;
    }

    /**
     * A record that is sent to a partition that is not there ends the transaction it is sent in, and that of every new try.
     *
     * @throws IllegalArgumentException when it has no such partition
     */
    void checkPartition(int partition) {
        if (partition < 0 || partition >= partitions) {
            throw new IllegalArgumentException(topicName + " has no partition " + partition);
        }
    }

    /** Topic-level broker settings in Kafka's own keys. */
    public Map<String, String> config() {
        return config;
    }

    /** Largest record batch the topic takes, in bytes. */
    public int maxMessageBytes() {
        return Integer.parseInt(config.get("max.message.bytes"));
    }

    /** Largest value that a record of the topic may have, in bytes: a sixteenth of the batch is left to key and headers. */
    public int maxValueBytes() {
        return maxMessageBytes() - maxMessageBytes() / 16;
    }

    /** The topic of that name on the broker, empty for internal topics of Kafka Streams and others that are not ours. */
    public static Optional<Topic> named(String topicName) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName.equals(topicName))
                .findFirst();
    }

    private static final class Cleanup {
        static final String COMPACT = "compact";
        static final String DELETE = "delete";
    }

    private static final class Sizes {
        static final int SMALL = 1 << 20;
        static final int MEDIUM = 4 << 20;
        /** A page of 10 MB, or a feed of 10 MB in Base64, with headers. */
        static final int LARGE = 16 << 20;
        /** Room for a large record and the header that says why it is here. */
        static final int LARGEST = 17 << 20;
    }
}
