package io.newswire.cli.bench;

import io.newswire.cli.Endpoints;
import io.newswire.cli.client.CommandKafka;
import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;

/**
 * Pages on their topic in an open transaction: nobody reads them before they are all there, so that making and packing them takes
 * nothing from what is measured. For one thread.
 */
final class Backlog implements AutoCloseable {
    /** More would take a part of the time that a transaction may be open. */
    static final int MOST = 20_000;

    private static final String NAME = "newswire-bench-backlog";

    /** The longest that a broker lets one be open, unless its settings say otherwise. */
    private static final Duration OPEN = Duration.ofMinutes(15);

    private final Producer<byte[], byte[]> producer;
    private final PagesTopic topic;

    private Backlog(Producer<byte[], byte[]> producer) {
        this.producer = producer;
        this.topic = new PagesTopic(producer, Topic.PAGES.topicName());
    }

    /** @param pages no more than {@link #MOST}; on the broker when it returns */
    static Backlog of(Endpoints endpoints, Stream<EditedPages.Made> pages) {
        var backlog = new Backlog(CommandKafka.clients(endpoints).transactionalProducer(NAME, NAME, OPEN));
        try {
            backlog.producer.initTransactions();
            backlog.producer.beginTransaction();
            backlog.topic.put(pages);
            return backlog;
        } catch (RuntimeException e) {
            backlog.close();
            throw e;
        }
    }

    /** Now they can be read. */
    void release() {
        producer.commitTransaction();
    }

    /** What was not released is never read. */
    @Override
    public void close() {
        topic.close();
    }
}
