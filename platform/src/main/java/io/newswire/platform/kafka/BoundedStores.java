package io.newswire.platform.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds what all state stores of a process take outside of the heap: by default each store and each of its segments
 * would have buffers of its own. Kafka makes it by its class, once per store; what bounds them is shared.
 */
public final class BoundedStores implements RocksDBConfigSetter {
    private static final long ALL_BYTES = 96L << 20;
    private static final long WRITE_BYTES = 32L << 20;
    private static final long MEMTABLE_BYTES = 4L << 20;

    /** Indexes and filters must stay, or every look-up would read them from disk. */
    private static final double FOR_INDEXES = 0.3;

    private static final Cache CACHE = new LRUCache(ALL_BYTES, -1, false, FOR_INDEXES);
    private static final WriteBufferManager WRITES = new WriteBufferManager(WRITE_BYTES, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITES);
        options.setWriteBufferSize(MEMTABLE_BYTES);
    }

    @Override
    public void close(String storeName, Options options) {
        // Cache and buffers are shared by the stores that are still open, for as long as the process lives.
    }
}
