package io.newswire.platform.kafka;

import io.newswire.contracts.JsonCodec;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.NullUnmarked;

/** JSON records for Kafka Streams; a tombstone stays null. */
@NullUnmarked // Kafka's serdes pass nulls, and say so nowhere.
public final class JsonSerde {
    private JsonSerde() {}

    /** Its deserializer throws {@link io.newswire.contracts.UndecodableException}. */
    public static <T> Serde<T> of(Class<T> type) {
        var codec = JsonCodec.of(type);
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : codec.encode(value),
                (topic, bytes) -> bytes == null ? null : codec.decode(bytes));
    }
}
