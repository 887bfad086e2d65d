package io.newswire.store.reprocess;

import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.State;
import io.newswire.platform.kafka.KafkaClients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does it as the command does: who opens a run's transactions takes it from whoever was at it, and reads how far it is then. */
public final class KafkaRunActions implements RunActions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaRunActions.class);
    /** As the command's default. */
    private static final double REVISIONS_A_SECOND = 20;

    private static final Duration LEAVE = Duration.ofSeconds(2);

    private final KafkaClients kafka;
    private final InstantSource clock;
    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("reprocess-", 0).factory());

    public KafkaRunActions(KafkaClients kafka, InstantSource clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /** Part of an action that may be interrupted. */
    @FunctionalInterface
    private interface Job {
        void run(String id) throws InterruptedException;
    }

    @Override
    public void promote(String run) {
        begin(run, this::promoteNow);
    }

    @Override
    public void discard(String run) {
        begin(run, this::discardNow);
    }

    @Override
    public Optional<Work> work(String run) {
        return Optional.ofNullable(works.get(run));
    }

    private void begin(String id, Job job) {
        works.compute(id, (key, now) -> {
            if (now != null && now.underWay()) {
                return now;
            }
            threads.execute(() -> work(id, job));
            return new Work(0, true, null);
        });
    }

    private void work(String id, Job job) {
        try {
            job.run(id);
            end(id, null);
        } catch (RunTakenException e) {
            end(id, new Failure(String.valueOf(e.getMessage()), clock.instant(), true));
        } catch (RunRefusedException e) {
            failed(id, String.valueOf(e.getMessage()));
        } catch (KafkaException e) {
            LOG.warn("run {}: Kafka refused", id, e);
            failed(id, "Kafka cannot be asked: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(id, "the service was ended");
        } catch (RuntimeException e) {
            LOG.error("run {} cannot be worked on", id, e);
            failed(id, "it cannot be worked on, the service's log says more: " + e.getMessage());
        }
    }

    private void failed(String id, String why) {
        end(id, new Failure(why, clock.instant(), false));
    }

    private void end(String id, @Nullable Failure failure) {
        works.computeIfPresent(id, (key, work) -> new Work(work.handedOver(), false, failure));
    }

    private void promoteNow(String id) throws InterruptedException {
        // Once before it is taken from whoever is at it, and once when nobody else can change it.
        promotable(id);
        try (var transactions = RunTransactions.open(kafka, id);
                var shadows = Shadows.open(kafka)) {
            var run = promotable(id);
            new Promotion(shadows, transactions::commit, Rate.of(REVISIONS_A_SECOND), revision -> {}, clock)
                    .promote(run, sent -> works.put(id, new Work(sent, true, null)));
        }
    }

    private void discardNow(String id) {
        discardable(id);
        try (var transactions = RunTransactions.open(kafka, id)) {
            var run = discardable(id);
            transactions.commit(run.with(State.DISCARDED, clock.instant()), List.of());
        }
    }

    private ReprocessRun promotable(String id) {
        var run = asItStands(id);
        if (run.state() != State.READY && run.state() != State.PROMOTING) {
            throw new RunRefusedException(
                    "the run is " + word(run) + ": only one that has looked at all its articles can be promoted, once");
        }
        return run;
    }

    private ReprocessRun discardable(String id) {
        var run = asItStands(id);
        if (run.state() != State.RUNNING && run.state() != State.READY) {
            throw new RunRefusedException("the run is " + word(run) + ": what is published stays so");
        }
        return run;
    }

    private ReprocessRun asItStands(String id) {
        return RunTopic.named(kafka, id).orElseThrow(() -> new RunRefusedException("there is no run '" + id + "'"));
    }

    private static String word(ReprocessRun run) {
        return run.state().name().toLowerCase(Locale.ROOT);
    }

    /** A promotion that is under way is left as it is: it begins anew when it is asked for again. */
    @Override
    public void close() throws InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(LEAVE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("a run is still worked on; what is not committed is dropped");
        }
    }
}
