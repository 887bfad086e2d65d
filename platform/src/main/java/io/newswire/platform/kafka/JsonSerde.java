package io.newswire.platform.kafka;

import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.NullUnmarked;

/** JSON records for Kafka Streams; a tombstone stays null. */
@NullUnmarked // Kafka's serdes pass nulls, and say so nowhere.
public final class JsonSerde {
    private JsonSerde() {}

    /**
     * Its serializer throws {@link TooLargeException} for what its topic does not take: a producer that is refused a record
     * loses its whole transaction, and would lose it again with each try. Its deserializer throws {@link
     * io.newswire.contracts.UndecodableException}.
     */
    public static <T> Serde<T> of(Class<T> type) {
        var codec = JsonCodec.of(type);
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : bounded(topic, codec.encode(value)),
                (topic, bytes) -> bytes == null ? null : codec.decode(bytes));
    }

    /** Internal topics are made with the largest limit. */
    private static byte[] bounded(String topic, byte[] value) {
        int most = Topic.named(topic).orElse(Topic.DEAD_LETTERS).maxValueBytes();
        if (value.length > most) {
            throw new TooLargeException(topic, value.length, most);
        }
        return value;
    }
}
