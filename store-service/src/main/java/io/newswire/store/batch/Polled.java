package io.newswire.store.batch;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Something made of a record that was polled. */
public interface Polled {
    ConsumerRecord<byte[], byte[]> record();
}
