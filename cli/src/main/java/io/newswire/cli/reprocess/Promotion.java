package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.ExitCode;
import io.newswire.cli.client.TopicReader;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.State;
import io.newswire.contracts.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Hands a run's revisions over to the enrich service. When it is interrupted it begins anew: a revision that comes twice is
 * published once, since its number says which one it follows.
 */
record Promotion(Endpoints endpoints, RunWriter writer, Publications publications, Rate rate, InstantSource clock) {
    private static final int MOST_AT_ONCE = 50;

    /** Clocks of those who wrote them may differ. */
    private static final Duration EARLIER = Duration.ofHours(1);

    /**
     * @param handedOver is told how many were, now and then
     * @return the run as it is then
     */
    ReprocessRun promote(ReprocessRun run, LongConsumer handedOver) {
        try (var shadows = TopicReader.open(endpoints, Topic.ARTICLES_SHADOW)) {
            checkComplete(run, shadows);
            var batch = new ArrayList<ProducerRecord<byte[], byte[]>>();
            var sent = new AtomicLong();
            each(run, shadows, record -> {
                pause();
                var promoted = RunRecords.promoted(run.id(), record, clock.instant());
                publications.await(promoted.headers());
                batch.add(promoted);
                if (batch.size() >= MOST_AT_ONCE) {
                    writer.commit(run.with(State.PROMOTING, clock.instant()), List.copyOf(batch));
                    handedOver.accept(sent.addAndGet(batch.size()));
                    batch.clear();
                }
            });
            var promoted = run.with(State.PROMOTED, clock.instant());
            writer.commit(promoted, List.copyOf(batch));
            return promoted;
        }
    }

    private void checkComplete(ReprocessRun run, TopicReader shadows) {
        var found = new AtomicLong();
        each(run, shadows, record -> found.incrementAndGet());
        long wanted = run.count(ReprocessRun.CHANGED);
        if (found.get() < wanted) {
            throw new CommandFailed(Topic.ARTICLES_SHADOW.topicName() + " has only " + found + " of the " + wanted
                    + " revisions of run " + run.id()
                    + ": it keeps them for 7 days. Discard the run and begin a new one");
        }
    }

    private static void each(ReprocessRun run, TopicReader shadows, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        var ends = shadows.ends();
        for (int partition = 0; partition < ends.size(); partition++) {
            long from = shadows.since(partition, run.startedAt().minus(EARLIER));
            shadows.read(partition, from, ends.get(partition), record -> {
                if (RunRecords.isOf(run.id(), record)) {
                    reader.accept(record);
                }
            });
        }
    }

    private void pause() {
        try {
            rate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "interrupted; the same command again promotes the rest", e);
        }
    }
}
