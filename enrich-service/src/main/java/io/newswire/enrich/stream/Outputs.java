package io.newswire.enrich.stream;

import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.JsonSerde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/**
 * What one processor writes, parted by what it is.
 *
 * @param name of the processor
 */
record Outputs(KStream<String, Object> all, String name) {

    <V> void send(Class<V> type, Topic topic) {
        send(type, topic, null);
    }

    /** @param partitioner null for the key's hash */
    <V> void send(Class<V> type, Topic topic, @Nullable StreamPartitioner<String, V> partitioner) {
        var as = Produced.with(Serdes.String(), JsonSerde.of(type)).withName(named("send", topic));
        all.filter((key, value) -> isFor(value, type), Named.as(named("only", topic)))
                .mapValues(value -> type.isInstance(value) ? type.cast(value) : null, Named.as(named("as", topic)))
                .to(topic.topicName(), partitioner == null ? as : as.withStreamPartitioner(partitioner));
    }

    private String named(String what, Topic topic) {
        return name + "-" + what + "-" + topic.topicName();
    }

    private static boolean isFor(Object value, Class<?> type) {
        return type.isInstance(value) || value instanceof Tombstone tombstone && tombstone.of() == type;
    }
}
