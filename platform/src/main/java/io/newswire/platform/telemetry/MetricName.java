package io.newswire.platform.telemetry;

/** Names of our own meters, as Micrometer knows them (Prometheus turns dots into underscores). Public API. */
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
    /** Feeds that fell silent: so long without an entry is improbable at their rate. */
    public static final String FEEDS_SILENT = "newswire.feeds.silent";
    /** Feeds that, within a day, brought only new entries, so that others may have come and gone unseen. */
    public static final String FEEDS_OVERFLOWING = "newswire.feeds.overflowing";
    /** New entries a day that are expected of the worst of these feeds. Tags: feed, trouble; at most 20. */
    public static final String FEED_EXPECTED = "newswire.feed.expected.per.day";
    /** Articles that wait for the worst hosts. Tags: host; at most 20. */
    public static final String HOST_WAITING = "newswire.host.waiting";
    /** Failures in a row of the worst hosts. Tags: host; at most 20. */
    public static final String HOST_FAILURES = "newswire.host.failures";
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
