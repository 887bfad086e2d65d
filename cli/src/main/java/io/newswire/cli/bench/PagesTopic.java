package io.newswire.cli.bench;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.client.CommandKafka;
import io.newswire.cli.client.Submission;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Puts pages on their topic as a fetcher does, as if they had been fetched at that moment. For one thread. */
final class PagesTopic implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    PagesTopic(Endpoints endpoints) {
        this.producer = CommandKafka.clients(endpoints).producer("newswire-bench");
    }

    /**
     * Returns when the broker has them all.
     *
     * @throws CommandFailed when it does not take one
     */
    void put(Stream<EditedPages.Made> pages) {
        pages.forEach(page -> {
            // What becomes of it is told to the callback.
            var unused = producer.send(record(page, Instant.now()).message(), (done, problem) -> {
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
