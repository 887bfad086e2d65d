package io.newswire.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.Topic;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.TestArticle;
import io.newswire.store.TestRecords;
import io.newswire.store.batch.BatchLoop;
import io.newswire.store.batch.DeadLetterOutbox;
import io.newswire.store.batch.LoopState;
import io.newswire.store.batch.SettableClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreLoopTest {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final TopicPartition FIRST = new TopicPartition(Topic.ARTICLES.topicName(), 0);
    private static final TopicPartition SECOND = new TopicPartition(Topic.ARTICLES.topicName(), 1);

    private final SettableClock clock = new SettableClock();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final LoopState state = new LoopState("the database has not been reached yet");
    private final List<List<String>> stored = new ArrayList<>();
    private @Nullable RuntimeException fault;
    private int attempts;
    private final BatchLoop<Incoming> loop = loop();

    private BatchLoop<Incoming> loop() {
        var meters = new StageMeters(new SimpleMeterRegistry(), "store");
        var producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        var steps = new BatchSteps(
                this::store,
                new DeadLetterOutbox(producer, "store-service/store", clock),
                meters,
                state,
                failures -> PAUSE,
                clock);
        return new BatchLoop<>(
                consumer, List.of(Topic.ARTICLES.topicName()), new Intake(meters)::add, steps::step, state, clock);
    }

    private Stored store(List<Row> rows) {
        attempts++;
        if (fault != null) {
            throw fault;
        }
        var keys = rows.stream().map(row -> ((ArticleRow) row).key()).collect(Collectors.toSet());
        if (!rows.isEmpty()) {
            stored.add(rows.stream().map(row -> ((ArticleRow) row).key().id()).toList());
        }
        return new Stored(keys, Set.of());
    }

    @BeforeEach
    void assign() {
        consumer.subscribe(List.of(Topic.ARTICLES.topicName()), loop);
        consumer.rebalance(List.of(FIRST));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        loop.turn();
    }

    @Test
    void offsets_are_committed_after_their_records_are_stored() {
        arrive(0, "a");
        arrive(1, "b");
        loop.turn();
        assertThat(stored).containsExactly(List.of("a", "b"));
        assertThat(committed(FIRST)).isEqualTo(2);
        assertThat(state.ready().isUp()).isTrue();
    }

    @Test
    void while_the_database_is_away_the_consumer_polls_on_with_its_partitions_paused_and_then_goes_on_by_itself() {
        fault = down();
        arrive(0, "a");
        loop.turn();
        arrive(1, "b");
        loop.turn();
        loop.turn();
        assertThat(consumer.paused()).containsExactly(FIRST);
        assertThat(attempts)
                .as("the probe at the start and one attempt; the next is not due")
                .isEqualTo(2);
        assertThat(committed(FIRST)).isZero();
        assertThat(state.ready().why()).contains("connection refused");

        fault = null;
        clock.pass(PAUSE);
        loop.turn();
        loop.turn();
        assertThat(stored).containsExactly(List.of("a"), List.of("b"));
        assertThat(committed(FIRST)).isEqualTo(2);
        assertThat(consumer.paused()).isEmpty();
        assertThat(state.ready().isUp()).isTrue();
    }

    @Test
    void a_partition_that_moves_on_takes_its_unstored_records_along() {
        fault = down();
        arrive(0, "a");
        loop.turn();
        consumer.rebalance(List.of(SECOND));
        fault = null;
        clock.pass(PAUSE);
        loop.turn();
        assertThat(stored).isEmpty();
        assertThat(consumer.paused()).doesNotContain(SECOND);
    }

    @Test
    void what_is_assigned_while_a_batch_waits_is_paused_too() {
        fault = down();
        arrive(0, "a");
        loop.turn();
        consumer.rebalance(List.of(FIRST, SECOND));
        assertThat(consumer.paused()).contains(SECOND);
    }

    @Test
    void an_idle_writer_notices_a_database_that_went_away() {
        fault = down();
        clock.pass(Duration.ofSeconds(6));
        loop.turn();
        assertThat(state.ready().isUp()).isFalse();
        fault = null;
        clock.pass(Duration.ofSeconds(6));
        loop.turn();
        assertThat(state.ready().isUp()).isTrue();
    }

    @Test
    void closing_gives_up_a_batch_that_the_database_does_not_take_and_commits_nothing_of_it() {
        fault = down();
        arrive(0, "a");
        loop.turn();
        loop.end(clock.instant().plusSeconds(5));
        loop.drain();
        assertThat(committed(FIRST)).isZero();
    }

    private void arrive(long offset, String id) {
        consumer.addRecord(TestRecords.article(offset, TestArticle.of(id)));
    }

    private long committed(TopicPartition partition) {
        var offset = consumer.committed(Set.of(partition)).get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private static RuntimeException down() {
        return new IllegalStateException(new SQLException("connection refused", "08001"));
    }
}
