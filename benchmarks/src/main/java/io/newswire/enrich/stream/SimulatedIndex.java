package io.newswire.enrich.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Lookup;
import io.newswire.platform.telemetry.StageMeters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.WindowStore;

/** All shards of the index in one process, with the stores on disk that a service has, and without Kafka. */
public final class SimulatedIndex implements AutoCloseable {
    private final List<WindowStore<Integer, IndexEntry>> stores = new ArrayList<>();
    private final List<StoredBandIndex> shards = new ArrayList<>();
    private final Lookup lookup;

    private SimulatedIndex(Lookup lookup) {
        this.lookup = lookup;
    }

    public static SimulatedIndex open(Path directory, double threshold, Duration window) throws IOException {
        var index = new SimulatedIndex(new Lookup(threshold, EnrichTopology.SHARDS));
        var meters = new StageMeters(new SimpleMeterRegistry(), "duplicates");
        for (int shard = 0; shard < EnrichTopology.SHARDS; shard++) {
            index.open(directory, shard, window, meters);
        }
        return index;
    }

    private void open(Path directory, int shard, Duration window, StageMeters meters) throws IOException {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "index-scale");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        var folder = Files.createDirectory(directory.resolve(Integer.toString(shard)));
        var context = new MockProcessorContext<Void, Void>(settings, new TaskId(0, shard), folder.toFile());
        var store = Stores.sketches(window).withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        stores.add(store);
        shards.add(StoredBandIndex.over(store, window, sketch -> lookup.bands(sketch, shard), meters));
    }

    /**
     * Asks every shard that the article is sent to for its like, and adds it.
     *
     * @return how many earlier articles it was told of
     */
    public int add(IndexEntry article) {
        int found = 0;
        for (int shard : article.targets(EnrichTopology.SHARDS)) {
            found += lookup.answers(article, shard, shards.get(shard))
                    .getFirst()
                    .matches()
                    .size();
        }
        return found;
    }

    /** Bytes of an article in each of its shards, without what the store adds. */
    public static int bytes(IndexEntry article) {
        return IndexEntrySerde.encode(article).length;
    }

    /** Memory that the bands take, in bytes. */
    public long memory() {
        return shards.stream().mapToLong(shard -> shard.extent().bytes()).sum();
    }

    /** Writes what is still in memory. */
    public void flush() {
        stores.forEach(WindowStore::flush);
    }

    @Override
    public void close() {
        stores.forEach(WindowStore::close);
    }
}
