package io.newswire.ingest.frontier;

import io.newswire.ingest.robots.RobotsRecord;
import io.newswire.platform.kafka.JsonSerde;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The state stores behind the {@link Shelves}. Their names are part of those of the changelog topics. */
final class FrontierStores {
    private static final String HOSTS = "hosts";
    private static final String FEEDS = "followed-feeds";
    private static final String QUEUE = "queue";
    private static final String SEEN = "seen";
    private static final String ROBOTS = "robots";
    private static final String ERRANDS = "errands-out";
    private static final String MARKS = "feed-marks";
    private static final String CLAIMS = "claims";

    private FrontierStores() {}

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                builder(HOSTS, HostState.class),
                builder(FEEDS, FeedState.class),
                builder(QUEUE, Job.class),
                builder(SEEN, Seen.class),
                builder(ROBOTS, RobotsRecord.class),
                builder(ERRANDS, ErrandOut.class),
                builder(MARKS, Mark.class));
    }

    static Set<StoreBuilder<?>> claims() {
        return Set.of(builder(CLAIMS, Claim.class));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> builder(String name, Class<V> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), JsonSerde.of(type));
    }

    static Shelves open(ProcessingContext context) {
        return new Shelves(
                new KafkaShelf<>(context.getStateStore(HOSTS)),
                new KafkaShelf<>(context.getStateStore(FEEDS)),
                new KafkaShelf<>(context.getStateStore(QUEUE)),
                new KafkaShelf<>(context.getStateStore(SEEN)),
                new KafkaShelf<>(context.getStateStore(ROBOTS)),
                new KafkaShelf<>(context.getStateStore(ERRANDS)),
                new KafkaShelf<>(context.getStateStore(MARKS)));
    }

    static Shelf<Claim> openClaims(ProcessingContext context) {
        return new KafkaShelf<>(context.getStateStore(CLAIMS));
    }
}
