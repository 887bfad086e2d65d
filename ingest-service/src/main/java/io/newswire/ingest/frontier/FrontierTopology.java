package io.newswire.ingest.frontier;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.Errand;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.Topic;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.platform.kafka.JsonSerde;
import io.newswire.platform.telemetry.StageMeters;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.jspecify.annotations.Nullable;

/**
 * The topology that carries the frontier: feeds, links, results and errands come together by host, decisions go out.
 * A host is its canonical authority, such as {@code news.example} or {@code news.example:8080}; links, requests, results
 * and errands of one host share a key and so a partition.
 *
 * <p>Stages in meters: {@code frontier}, with the outcomes of {@link Outcomes}, and {@code feed-parser}.
 */
public final class FrontierTopology {
    /** Application id of Kafka Streams, and so the start of the names of its consumer group and internal topics. */
    public static final String APPLICATION_ID = Topic.PREFIX + "frontier";
    /** Name of the stage in meters and dead letters. */
    public static final String STAGE = "frontier";

    private FrontierTopology() {}

    /** Topics that must be there before it starts. */
    public static List<Topic> topics() {
        return List.of(
                Topic.FEEDS,
                Topic.LINKS,
                Topic.FETCH_RESULTS,
                Topic.ERRANDS,
                Topic.FEED_DELIVERIES,
                Topic.FETCH_REQUESTS,
                Topic.FEED_STATUS,
                Topic.PAGES);
    }

    /**
     * A new topology for one start of Kafka Streams.
     *
     * @param troubles knows the hosts and feeds that give cause for worry while it runs
     */
    public static Topology of(Limits limits, FeedParser parser, Hubs hubs, Troubles troubles, MeterRegistry meters) {
        var builder = new StreamsBuilder();
        var decisions = feeds(builder)
                .merge(links(builder), Named.as("feeds-and-links"))
                .merge(results(builder), Named.as("and-results"))
                .merge(errands(builder), Named.as("and-errands"))
                .merge(deliveries(builder), Named.as("events"))
                .process(FrontierProcessor.supplier(limits, parser, hubs, troubles, meters), Named.as("frontier"));
        send(decisions, FetchRequest.class, Topic.FETCH_REQUESTS);
        send(decisions, FeedStatus.class, Topic.FEED_STATUS);
        send(decisions, ArticleLink.class, Topic.LINKS);
        send(decisions, Errand.class, Topic.ERRANDS);
        send(decisions, FeedDelivery.class, Topic.FEED_DELIVERIES);
        sendPages(decisions);
        recognise(decisions, new StageMeters(meters, STAGE));
        return builder.build();
    }

    /** Claims go to where claims to the same entries meet; who is told of another feed gets a delivery. */
    private static void recognise(KStream<String, Object> decisions, StageMeters meters) {
        decisions
                .filter((key, value) -> value instanceof Claim, Named.as("only-claims"))
                .mapValues(Claim.class::cast, Named.as("as-claims"))
                .repartition(Repartitioned.with(Serdes.String(), JsonSerde.of(Claim.class))
                        .withName("claims-by-entries")
                        .withNumberOfPartitions(Topic.FEEDS.partitions()))
                .process(KafkaClaims.supplier(meters), Named.as("claims"))
                .to(
                        Topic.FEED_DELIVERIES.topicName(),
                        Produced.with(Serdes.String(), JsonSerde.of(FeedDelivery.class))
                                .withName("send-recognised"));
    }

    /** Settings are kept by feed URL; here they go to where the feed's host is. */
    private static KStream<String, HostEvent> feeds(StreamsBuilder builder) {
        return read(builder, Topic.FEEDS, FeedSettings.class)
                .map(FrontierTopology::byHost, Named.as("feeds-by-their-host"))
                .repartition(Repartitioned.with(Serdes.String(), JsonSerde.of(HostEvent.FeedChanged.class))
                        .withName("feeds-by-host")
                        .withNumberOfPartitions(Topic.LINKS.partitions()))
                .mapValues(change -> change, Named.as("feed-changed"));
    }

    private static KeyValue<String, HostEvent.FeedChanged> byHost(String url, @Nullable FeedSettings settings) {
        return KeyValue.pair(CanonicalUrl.of(url).authority(), new HostEvent.FeedChanged(url, settings));
    }

    private static KStream<String, HostEvent> links(StreamsBuilder builder) {
        return read(builder, Topic.LINKS, ArticleLink.class)
                .mapValues(HostEvent.LinkFound::new, Named.as("link-found"));
    }

    private static KStream<String, HostEvent> results(StreamsBuilder builder) {
        return read(builder, Topic.FETCH_RESULTS, FetchResult.class)
                .mapValues(HostEvent.FetchFinished::new, Named.as("fetch-finished"));
    }

    private static KStream<String, HostEvent> errands(StreamsBuilder builder) {
        return read(builder, Topic.ERRANDS, Errand.class)
                .mapValues(HostEvent.ErrandAsked::new, Named.as("errand-asked"));
    }

    private static KStream<String, HostEvent> deliveries(StreamsBuilder builder) {
        return read(builder, Topic.FEED_DELIVERIES, FeedDelivery.class)
                .mapValues(HostEvent.Delivered::new, Named.as("delivered"));
    }

    private static <V> KStream<String, V> read(StreamsBuilder builder, Topic topic, Class<V> type) {
        return builder.stream(
                topic.topicName(),
                Consumed.with(Serdes.String(), JsonSerde.of(type)).withName("read-" + topic.topicName()));
    }

    private static boolean isFor(Object value, Class<?> type, Topic topic) {
        return type.isInstance(value) || value instanceof Tombstone tombstone && tombstone.topic() == topic;
    }

    /** Bytes as they are, and none where a page is gone. */
    private static void sendPages(KStream<String, Object> decisions) {
        decisions
                .filter((key, value) -> value instanceof PageBody, Named.as("only-" + Topic.PAGES.topicName()))
                .mapValues(value -> ((PageBody) value).bytes(), Named.as("as-" + Topic.PAGES.topicName()))
                .to(
                        Topic.PAGES.topicName(),
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("send-" + Topic.PAGES.topicName()));
    }

    private static <V> void send(KStream<String, Object> decisions, Class<V> type, Topic topic) {
        decisions
                .filter((key, value) -> isFor(value, type, topic), Named.as("only-" + topic.topicName()))
                .mapValues(
                        value -> type.isInstance(value) ? type.cast(value) : null, Named.as("as-" + topic.topicName()))
                .to(
                        topic.topicName(),
                        Produced.with(Serdes.String(), JsonSerde.of(type)).withName("send-" + topic.topicName()));
    }
}
