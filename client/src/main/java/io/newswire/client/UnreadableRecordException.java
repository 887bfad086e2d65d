package io.newswire.client;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record that this version of the library cannot read. The same record fails again. Says what, where and what to do. */
public final class UnreadableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String topic;
    private final int partition;
    private final long offset;
    private final @Nullable String key;

    UnreadableRecordException(ConsumerRecord<byte[], byte[]> record, String problem, @Nullable Throwable cause) {
        super(
                record.topic() + "-" + record.partition() + " at offset " + record.offset() + ": " + problem
                        + "; take it with onUnreadable to go on behind it",
                cause);
        this.topic = record.topic();
        this.partition = record.partition();
        this.offset = record.offset();
        this.key = RecordText.utf8(record.key());
    }

    /** It is on. */
    public String topic() {
        return topic;
    }

    /** It is in. */
    public int partition() {
        return partition;
    }

    /** It has in its partition. */
    public long offset() {
        return offset;
    }

    /** The article's id as far as it can be told; empty where the record has no key. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }
}
