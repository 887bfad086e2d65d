package io.newswire.platform.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.HashMap;
import java.util.Map;

/**
 * Names of our own meters, as Micrometer knows them (Prometheus turns dots into underscores), each with what {@code /metrics} says
 * of it. Public API: docs/metrics.md has their tags and what to do when they move, and a test over a running pipeline holds it to
 * that. No tag has a value from the network.
 */
public final class MetricName {
    private static final Map<String, String> MEANINGS = new HashMap<>();

    public static final String RECORDS_IN = named("newswire.records.in", "Records read");
    public static final String RECORDS_OUT = named("newswire.records.out", "Records written");
    public static final String RECORDS_FAILED =
            named("newswire.records.failed", "Records that went to the dead letters");
    public static final String OUTCOMES = named("newswire.outcomes", "What became of the work");
    public static final String STAGE_SECONDS = named("newswire.stage", "Seconds a stage took over one piece of work");
    public static final String RECORD_AGE = named(
            "newswire.record.age",
            "Seconds since the page behind the record was fetched, when the stage was done with it");
    public static final String PUBLICATION_AGE = named(
            "newswire.publication.age",
            "Seconds since an article was published, when the stage was done with its first revision");
    public static final String HEALTH = named("newswire.health", "1 for each health check that is up, else 0");
    public static final String GROUP_LAG = named("newswire.group.lag", "Records that a consumer group has not read");
    public static final String GROUP_POSITION =
            named("newswire.group.position", "Sum of the offsets up to which a consumer group has read");
    public static final String STATE_BYTES =
            named("newswire.state.bytes", "Bytes that a state store takes on disk, over the tasks of this process");
    public static final String STATE_ENTRIES =
            named("newswire.state.entries", "Entries of a state store, estimated, over the tasks of this process");
    public static final String INDEX_BYTES = named(
            "newswire.duplicates.index.bytes",
            "Memory that the index of duplicates takes on the heap, over the shards in this process");
    public static final String INDEX_ENTRIES = named(
            "newswire.duplicates.index.entries",
            "Articles in the index of duplicates, over the shards in this process");
    public static final String FEEDS = named("newswire.feeds", "Followed feeds by how they do");
    public static final String FEEDS_SILENT = named(
            "newswire.feeds.silent", "Feeds that fell silent: so long without an entry is improbable at their rate");
    public static final String FEEDS_OVERFLOWING = named(
            "newswire.feeds.overflowing",
            "Feeds that, within a day, brought only new entries, so that others may have come and gone unseen");
    public static final String FEEDS_EXPECTED =
            named("newswire.feeds.expected.per.day", "New entries a day that are expected of these feeds");
    public static final String HOSTS_TROUBLED = named("newswire.hosts.troubled", "Hosts that keep us waiting");
    public static final String HOSTS_WAITING =
            named("newswire.hosts.waiting.articles", "Articles that wait for these hosts");
    public static final String STREAMS_OPEN =
            named("newswire.streams.open", "Clients that follow a stream of new articles");
    public static final String WEBHOOKS_FAILING =
            named("newswire.webhooks.failing", "Webhooks whose last delivery failed, and that will be tried again");
    public static final String WEBHOOKS_GIVEN_UP =
            named("newswire.webhooks.given.up", "Webhooks that were given up, until somebody resumes them");
    public static final String STORE_PARTS = named(
            "newswire.store.parts",
            "Parts of the tables of articles: months, once for each time for which articles are kept");
    public static final String ARCHIVE_BYTES =
            named("newswire.archive.written.bytes", "Bytes that were written to the archive of raw pages");
    public static final String ARCHIVE_TORN_BYTES = named(
            "newswire.archive.torn.bytes", "Bytes that were cut off at the end of archive files whose writer had died");
    public static final String ARCHIVE_WRITABLE = named(
            "newswire.archive.writable", "1 while the archive takes pages, 0 while its consumer waits for its folder");
    public static final String ARCHIVE_SPOOL_BYTES =
            named("newswire.archive.spool.bytes", "Bytes of archive files that wait to be brought into the bucket");
    public static final String ARCHIVE_REACHABLE = named(
            "newswire.archive.bucket.reachable", "1 while the archive's bucket can be used, 0 while files wait for it");

    private MetricName() {}

    private static String named(String name, String meaning) {
        MEANINGS.put(name, meaning);
        return name;
    }

    /** Gives each of them its meaning, for whoever scrapes it. To be called before any meter is registered. */
    public static void describe(MeterRegistry meters) {
        meters.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                var meaning = MEANINGS.get(id.getName());
                return meaning == null
                        ? id
                        : new Meter.Id(
                                id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), meaning, id.getType());
            }
        });
    }
}
