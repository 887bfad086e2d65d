package io.newswire.ingest.frontier;

import io.newswire.platform.kafka.BoundedStores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;

/** The frontier's own stores, on disk, without a broker behind them: no changelog is written. */
final class SimulatedStores implements AutoCloseable {
    private final List<StateStore> stores = new ArrayList<>();
    private final Shelves shelves;

    private SimulatedStores(Path directory) {
        var context = new MockProcessorContext<Object, Object>(config(), new TaskId(0, 0), directory.toFile());
        for (var builder : FrontierStores.builders()) {
            StateStore store = builder.withLoggingDisabled().build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
            stores.add(store);
        }
        shelves = FrontierStores.open(context);
    }

    static SimulatedStores open(Path directory) {
        return new SimulatedStores(directory);
    }

    private static Properties config() {
        var config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, FrontierTopology.APPLICATION_ID);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedStores.class);
        return config;
    }

    Shelves shelves() {
        return shelves;
    }

    @Override
    public void close() {
        stores.forEach(StateStore::flush);
        stores.forEach(StateStore::close);
    }
}
