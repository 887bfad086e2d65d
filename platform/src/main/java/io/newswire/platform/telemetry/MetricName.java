package io.newswire.platform.telemetry;

/**
 * Names of our own meters, as Micrometer knows them (Prometheus turns dots into underscores). Public API: docs/metrics.md has what
 * each means, and a test over a running pipeline holds it to that. No tag has a value from the network.
 */
public final class MetricName {
    /** Records read. Tags: stage, topic. */
    public static final String RECORDS_IN = "newswire.records.in";
    /** Records written. Tags: stage, topic. */
    public static final String RECORDS_OUT = "newswire.records.out";
    /** Records that went to the dead letters. Tags: stage, reason. */
    public static final String RECORDS_FAILED = "newswire.records.failed";
    /** What became of the work. Tags: stage, outcome. */
    public static final String OUTCOMES = "newswire.outcomes";
    /** Seconds a stage took over one piece of work. Tags: stage. */
    public static final String STAGE_SECONDS = "newswire.stage";
    /** Seconds since the page behind the record was fetched, when the stage was done with it. Tags: stage. */
    public static final String RECORD_AGE = "newswire.record.age";
    /** Seconds since an article was published, when the stage was done with its first revision. Tags: stage. */
    public static final String PUBLICATION_AGE = "newswire.publication.age";
    /** 1 for each health check that is up, else 0. Tags: check, kind. */
    public static final String HEALTH = "newswire.health";
    /** Records that a consumer group has not read. Tags: group, topic. */
    public static final String GROUP_LAG = "newswire.group.lag";
    /** Sum of the offsets up to which a consumer group has read. Tags: group, topic. */
    public static final String GROUP_POSITION = "newswire.group.position";
    /** Bytes that a state store takes on disk, over the tasks of this process. Tags: store. */
    public static final String STATE_BYTES = "newswire.state.bytes";
    /** Entries of a state store, estimated, over the tasks of this process. Tags: store. */
    public static final String STATE_ENTRIES = "newswire.state.entries";
    /** Memory that the index of duplicates takes on the heap, over the shards in this process. */
    public static final String INDEX_BYTES = "newswire.duplicates.index.bytes";
    /** Articles in the index of duplicates, over the shards in this process. */
    public static final String INDEX_ENTRIES = "newswire.duplicates.index.entries";
    /** Followed feeds by how they do. Tags: health. */
    public static final String FEEDS = "newswire.feeds";
    /** Feeds that fell silent: so long without an entry is improbable at their rate. */
    public static final String FEEDS_SILENT = "newswire.feeds.silent";
    /** Feeds that, within a day, brought only new entries, so that others may have come and gone unseen. */
    public static final String FEEDS_OVERFLOWING = "newswire.feeds.overflowing";
    /** New entries a day that are expected of these feeds. Tags: trouble. */
    public static final String FEEDS_EXPECTED = "newswire.feeds.expected.per.day";
    /** Hosts that keep us waiting. Tags: trouble. */
    public static final String HOSTS_TROUBLED = "newswire.hosts.troubled";
    /** Articles that wait for these hosts. */
    public static final String HOSTS_WAITING = "newswire.hosts.waiting.articles";
    /** Clients that follow a stream of new articles. */
    public static final String STREAMS_OPEN = "newswire.streams.open";
    /** Webhooks whose last delivery failed, and that will be tried again. */
    public static final String WEBHOOKS_FAILING = "newswire.webhooks.failing";
    /** Webhooks that were given up, until somebody resumes them. */
    public static final String WEBHOOKS_GIVEN_UP = "newswire.webhooks.given.up";
    /** Parts of the tables of articles: months, once for each time for which articles are kept. */
    public static final String STORE_PARTS = "newswire.store.parts";
    /** Bytes that were written to the archive of raw pages. */
    public static final String ARCHIVE_BYTES = "newswire.archive.written.bytes";
    /** Bytes that were cut off at the end of archive files whose writer had died. */
    public static final String ARCHIVE_TORN_BYTES = "newswire.archive.torn.bytes";
    /** 1 while the archive takes pages, 0 while its consumer waits for its folder. */
    public static final String ARCHIVE_WRITABLE = "newswire.archive.writable";
    /** Bytes of archive files that wait to be brought into the bucket. */
    public static final String ARCHIVE_SPOOL_BYTES = "newswire.archive.spool.bytes";
    /** 1 while the archive's bucket can be used, 0 while files wait for it. */
    public static final String ARCHIVE_REACHABLE = "newswire.archive.bucket.reachable";

    private MetricName() {}
}
