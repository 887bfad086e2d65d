package io.newswire.cli.bench;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.client.CommandKafka;
import io.newswire.cli.client.Submission;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.KafkaClients;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Puts pages on a topic as a fetcher does, as if they had been fetched at that moment. For one thread. */
final class PagesTopic implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** The one that the enrich-service reads. */
    PagesTopic(Endpoints endpoints) {
        this(CommandKafka.clients(endpoints), Topic.PAGES.topicName());
    }

    PagesTopic(KafkaClients clients, String topic) {
        this(clients.producer("newswire-bench"), topic);
    }

    /** @param producer closed with this */
    PagesTopic(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /**
     * Returns when the broker has them all.
     *
     * @throws CommandFailed when it does not take one
     */
    void put(Stream<EditedPages.Made> pages) {
        pages.forEach(page -> {
            var message = record(page, Instant.now()).message();
            var record = new ProducerRecord<>(topic, null, message.key(), message.value(), message.headers());
            // What becomes of it is told to the callback.
            var unused = producer.send(record, (done, problem) -> {
                if (problem != null) {
                    failure.set(problem);
                }
            });
        });
        producer.flush();
        var problem = failure.get();
        if (problem != null) {
            throw new CommandFailed("the broker did not take a page: " + problem.getMessage());
        }
    }

    /** @param at when it was fetched */
    static Submission record(EditedPages.Made page, Instant at) {
        return Submission.ofBytes("page.html", page.html(), page.address(), at);
    }

    static String articleId(EditedPages.Made page) {
        return record(page, Instant.EPOCH).articleId();
    }

    @Override
    public void close() {
        producer.close();
    }
}
