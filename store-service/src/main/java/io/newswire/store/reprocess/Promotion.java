package io.newswire.store.reprocess;

import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.State;
import io.newswire.contracts.Topic;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Hands a run's revisions over to the enrich service. When it is interrupted it begins anew: a revision that comes twice is
 * published once, since its number says which one it follows.
 *
 * @param store keeps both that it is given, or neither
 * @param handingOver is shown each revision before it goes
 */
public record Promotion(
        Shadows shadows,
        Store store,
        Rate rate,
        Consumer<ProducerRecord<byte[], byte[]>> handingOver,
        InstantSource clock) {
    private static final int MOST_AT_ONCE = 50;

    /** Keeps how far it is together with what it tells of. */
    @FunctionalInterface
    public interface Store {
        void commit(ReprocessRun progress, List<ProducerRecord<byte[], byte[]>> revisions);
    }

    /**
     * @param handedOver is told how many were, now and then
     * @return the run as it is then
     * @throws RunRefusedException when not all of them are there any more
     * @throws InterruptedException when it is to end; the next time it begins anew
     */
    public ReprocessRun promote(ReprocessRun run, LongConsumer handedOver) throws InterruptedException {
        checkComplete(run);
        var batch = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var sent = new AtomicLong();
        shadows.each(run, record -> {
            rate.await();
            var promoted = RunRecords.promoted(run.id(), record, clock.instant());
            handingOver.accept(promoted);
            batch.add(promoted);
            if (batch.size() >= MOST_AT_ONCE) {
                store.commit(run.with(State.PROMOTING, clock.instant()), List.copyOf(batch));
                handedOver.accept(sent.addAndGet(batch.size()));
                batch.clear();
            }
        });
        var promoted = run.with(State.PROMOTED, clock.instant());
        store.commit(promoted, List.copyOf(batch));
        return promoted;
    }

    private void checkComplete(ReprocessRun run) throws InterruptedException {
        var found = new AtomicLong();
        shadows.each(run, record -> found.incrementAndGet());
        long wanted = run.count(ReprocessRun.CHANGED);
        if (found.get() < wanted) {
            throw new RunRefusedException(Topic.ARTICLES_SHADOW.topicName() + " has only " + found + " of the " + wanted
                    + " revisions of run " + run.id()
                    + ": it keeps them for 7 days. Begin a new run");
        }
    }
}
