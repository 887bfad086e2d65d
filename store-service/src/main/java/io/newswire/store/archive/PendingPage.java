package io.newswire.store.archive;

import io.newswire.store.batch.Polled;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record and the page that it is. */
record PendingPage(ConsumerRecord<byte[], byte[]> record, PageToKeep page) implements Polled {}
