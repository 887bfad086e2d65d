package io.newswire.store.write;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.batch.DeadLetterOutbox;
import io.newswire.store.batch.LoopState;
import io.newswire.store.batch.PendingBatch;
import io.newswire.store.database.Database;
import io.newswire.store.months.KeepTerms;
import io.newswire.store.months.PartRule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The writer's inner part over a real database, with records put in by hand. */
public final class WriterRig {
    private static final int MOST_STEPS = 5_000;

    final Database database;
    final MockProducer<byte[], byte[]> deadLetters =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final LoopState state = new LoopState("the database has not been reached yet");
    final Intake intake;
    final BatchSteps steps;

    public WriterRig(Database database, Clock clock) {
        this(database, KeepTerms.FOREVER, clock);
    }

    public WriterRig(Database database, KeepTerms terms, Clock clock) {
        this.database = database;
        var meters = new StageMeters(registry, "store");
        this.intake = new Intake(meters);
        this.steps = new BatchSteps(
                new PostgresRowStore(database, new PartRule(terms), clock),
                new DeadLetterOutbox(deadLetters, "store-service/store", clock),
                meters,
                state,
                failures -> Duration.ofMillis(100),
                clock);
    }

    @SafeVarargs
    public final void store(ConsumerRecord<byte[], byte[]>... records) {
        storeAll(List.of(records));
    }

    public void storeAll(List<ConsumerRecord<byte[], byte[]>> records) {
        var batch = intake.add(records, PendingBatch.none());
        for (int i = 0; !batch.isDone() && i < MOST_STEPS; i++) {
            batch = steps.step(batch);
            if (batch.failures() > 0) {
                throw new AssertionError(
                        "the database does not store: " + state.ready().why());
            }
        }
    }

    public double outcome(String name) {
        return registry.get("newswire.outcomes").tag("outcome", name).counter().count();
    }

    public <T> List<T> column(Class<T> type, String sql) {
        return database.forQueries()
                .withHandle(handle -> handle.createQuery(sql).mapTo(type).list());
    }

    public <T> T value(Class<T> type, String sql) {
        return column(type, sql).getFirst();
    }
}
