package io.newswire.ingest.frontier;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.kafka.LogContext;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Hands events and the time to the {@link Frontier} of its task's partition. */
@NullUnmarked // Kafka makes it, then initialises it.
final class FrontierProcessor implements Processor<String, HostEvent, String, Object> {
    private static final Duration TICK = Duration.ofMillis(50);

    private final Limits limits;
    private final FeedParser parser;
    private final StageMeters meters;
    private final StageMeters parserMeters;
    private final Hubs hubs;
    private final Troubles troubles;

    private ProcessorContext<String, Object> context;
    private Frontier frontier;

    private FrontierProcessor(
            Limits limits,
            FeedParser parser,
            Hubs hubs,
            StageMeters meters,
            StageMeters parserMeters,
            Troubles troubles) {
        this.hubs = hubs;
        this.troubles = troubles;
        this.limits = limits;
        this.parser = parser;
        this.meters = meters;
        this.parserMeters = parserMeters;
    }

    static ProcessorSupplier<String, HostEvent, String, Object> supplier(
            Limits limits, FeedParser parser, Hubs hubs, Troubles troubles, MeterRegistry registry) {
        var meters = new StageMeters(registry, FrontierTopology.STAGE);
        var parserMeters = new StageMeters(registry, "feed-parser");
        FrontierGauges.register(troubles, registry);
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, HostEvent, String, Object> get() {
                return new FrontierProcessor(limits, parser, hubs, meters, parserMeters, troubles);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return FrontierStores.builders();
            }
        };
    }

    /** Kafka Streams calls it when the stores are restored. */
    @Override
    public void init(ProcessorContext<String, Object> given) {
        context = given;
        var reader = new FeedBodies(parser, parserMeters);
        frontier = new Frontier(limits, FrontierStores.open(given), reader, hubs, new KafkaOutbox(given, meters));
        frontier.recover(now());
        troubles.watch(frontier);
        given.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> frontier.tick(Instant.ofEpochMilli(time)));
    }

    @Override
    public void process(Record<String, HostEvent> record) {
        meters.in(record.value().topic().topicName());
        try (var about = LogContext.of(FrontierTopology.STAGE, record.headers()).article(article(record.value()))) {
            meters.time(() -> frontier.accept(host(record.key()), record.value(), now()));
        }
        meters.age(EventHeaders.fetchedAt(record.headers()), now());
    }

    @Override
    public void close() {
        if (frontier != null) {
            troubles.forget(frontier);
        }
    }

    /** Null where it is about none. To have that of a link takes a hash, which only a log that tells of each record is worth. */
    private @Nullable String article(HostEvent event) {
        return switch (event) {
            case HostEvent.FetchFinished finished -> finished.result().request().articleId();
            case HostEvent.LinkFound found ->
                meters.tellsOutcomes() ? articleBehind(found.link().url()) : null;
            default -> null;
        };
    }

    private static @Nullable String articleBehind(String url) {
        try {
            return ArticleId.ofUrl(CanonicalUrl.of(url).value());
        } catch (IllegalArgumentException e) {
            return null; // What becomes of such a link is for the frontier to say.
        }
    }

    /** A record without a key belongs to no host; a link is then sent on to its own. */
    private static String host(@Nullable String key) {
        return key == null ? "" : key;
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
