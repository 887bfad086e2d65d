package io.newswire.store.write;

import io.newswire.store.batch.Polled;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record and the row it becomes; the record is kept for the dead letter that it may have to be. */
record Incoming(ConsumerRecord<byte[], byte[]> record, Row row) implements Polled {}
