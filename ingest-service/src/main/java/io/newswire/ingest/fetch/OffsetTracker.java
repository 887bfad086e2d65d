package io.newswire.ingest.fetch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Knows up to which offset each partition may be committed: its oldest unfinished record, or where reading has come to
 * when all are finished (behind transaction markers too, so that no lag is left). Records finish in any order and on any
 * thread. Thread-safe; holds no more than the unfinished offsets.
 */
final class OffsetTracker {
    private final Map<Integer, Partition> partitions = new HashMap<>();

    synchronized void started(int partition, long offset) {
        partitions.computeIfAbsent(partition, p -> new Partition()).unfinished.add(offset);
    }

    /** One of a partition that was dropped in the meantime changes nothing: its new owner does it again. */
    synchronized void finished(int partition, long offset) {
        var known = partitions.get(partition);
        if (known != null) {
            known.unfinished.remove(offset);
        }
    }

    /** @param position of the next record to be read; every record before it was started */
    synchronized void reached(int partition, long position) {
        partitions.computeIfAbsent(partition, p -> new Partition()).position = position;
    }

    /** Offsets to commit, by partition: only those that moved since the last {@link #committed}. */
    synchronized Map<Integer, Long> committable() {
        var offsets = new HashMap<Integer, Long>();
        partitions.forEach((number, partition) -> {
            if (partition.upTo() > partition.committed) {
                offsets.put(number, partition.upTo());
            }
        });
        return offsets;
    }

    synchronized void committed(Map<Integer, Long> offsets) {
        offsets.forEach((number, offset) -> {
            var partition = partitions.get(number);
            if (partition != null) {
                partition.committed = Math.max(partition.committed, offset);
            }
        });
    }

    synchronized void dropped(Collection<Integer> numbers) {
        partitions.keySet().removeAll(numbers);
    }

    private static final class Partition {
        private final TreeSet<Long> unfinished = new TreeSet<>();
        private long position = -1;
        private long committed = -1;

        private long upTo() {
            return unfinished.isEmpty() ? position : unfinished.first();
        }
    }
}
