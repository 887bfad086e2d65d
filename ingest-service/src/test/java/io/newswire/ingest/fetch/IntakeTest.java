package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.Topic;
import io.newswire.platform.telemetry.MetricName;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class IntakeTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topic.FETCH_REQUESTS.topicName(), 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private volatile Instant now = Web.NOW;
    private final Clock clock = clock();
    private final OffsetTracker offsets = new OffsetTracker();
    private final CountDownLatch land = new CountDownLatch(1);
    private final Flights flights =
            new Flights(2, Duration.ofSeconds(1), asked -> land.await(), offsets, new HostGate(Duration.ZERO));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StageMeters meters = new StageMeters(registry, RequestWork.STAGE);
    private final Intake intake = new Intake(consumer, flights, offsets, meters, clock);

    @BeforeEach
    void assign() {
        intake.subscribe();
        consumer.rebalance(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    @Test
    void nothing_is_committed_while_the_oldest_request_is_under_way() throws InterruptedException {
        ask(0, 1);
        intake.turn();
        later();
        intake.turn();
        assertThat(committed()).isIn(null, new OffsetAndMetadata(0));

        land.countDown();
        flights.drain();
        later();
        intake.turn();
        assertThat(committed()).isEqualTo(new OffsetAndMetadata(2));
    }

    @Test
    void a_full_loop_pauses_its_partitions_and_goes_on_when_there_is_room() throws InterruptedException {
        ask(0, 1);
        intake.turn();
        intake.turn();
        assertThat(consumer.paused()).containsExactly(PARTITION);

        land.countDown();
        flights.drain();
        intake.turn();
        assertThat(consumer.paused()).isEmpty();
    }

    @Test
    void what_is_finished_is_committed_before_a_partition_goes() throws InterruptedException {
        ask(0, 1);
        intake.turn();
        land.countDown();
        flights.drain();

        intake.onPartitionsRevoked(Set.of(PARTITION));

        assertThat(committed()).isEqualTo(new OffsetAndMetadata(2));
        assertThat(offsets.committable()).isEmpty();
    }

    @Test
    void of_several_requests_of_one_host_that_come_at_once_only_the_newest_is_made() throws InterruptedException {
        var made = new ConcurrentLinkedQueue<Long>();
        var quick = new Flights(
                9, Duration.ofSeconds(10), asked -> made.add(asked.offset()), offsets, new HostGate(Duration.ZERO));
        for (long offset = 0; offset < 3; offset++) {
            consumer.addRecord(Broker.asked(offset, "news.example", new byte[0]));
        }
        ask(3);
        var again = new Intake(consumer, quick, offsets, meters, clock);
        again.turn();
        quick.drain();
        later();
        again.turn();

        assertThat(made).containsExactlyInAnyOrder(2L, 3L);
        assertThat(registry.get(MetricName.OUTCOMES)
                        .tag("outcome", "superseded")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(committed()).isEqualTo(new OffsetAndMetadata(4));
    }

    @Test
    void a_partition_does_not_go_before_its_requests_have_landed_or_were_stopped() throws InterruptedException {
        ask(0, 1);
        intake.turn();

        intake.onPartitionsRevoked(Set.of(PARTITION));

        assertThat(flights.areFull()).isFalse();
        assertThat(committed()).isIn(null, new OffsetAndMetadata(0));
    }

    @Test
    void nothing_is_committed_for_a_partition_that_was_lost() throws InterruptedException {
        ask(0);
        intake.turn();
        land.countDown();
        flights.drain();

        intake.onPartitionsLost(Set.of(PARTITION));
        later();
        intake.turn();

        assertThat(committed()).isIn(null, new OffsetAndMetadata(0));
    }

    @Test
    void requests_that_do_not_land_in_time_are_interrupted_and_stay_unfinished() throws InterruptedException {
        var started = new CountDownLatch(1);
        var stuck = new Flights(
                1,
                Duration.ofMillis(20),
                asked -> {
                    started.countDown();
                    new CountDownLatch(1).await();
                },
                offsets,
                new HostGate(Duration.ZERO));
        stuck.launch(Broker.asked(0, new byte[0]));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        offsets.reached(0, 1);

        stuck.drain();

        assertThat(stuck.failure()).isNull();
        assertThat(offsets.committable()).containsExactly(Map.entry(0, 0L));
    }

    /** As many as settings allow, of which a tenth hangs and never lands. */
    @Test
    void requests_that_hang_hold_their_own_slots_and_no_others() throws InterruptedException {
        var others = new CountDownLatch(450);
        var hang = new CountDownLatch(1);
        var roomy = new Flights(
                512,
                Duration.ofSeconds(10),
                asked -> {
                    if (asked.offset() % 10 == 0) {
                        hang.await();
                    } else {
                        others.countDown();
                    }
                },
                offsets,
                new HostGate(Duration.ZERO));

        for (long offset = 0; offset < 500; offset++) {
            roomy.launch(Broker.asked(offset, "host" + offset + ".example", new byte[0]));
        }

        assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(roomy.areFull()).isFalse();
        hang.countDown();
        roomy.drain();
    }

    private void ask(long... at) {
        for (long offset : at) {
            consumer.addRecord(Broker.asked(offset, "h" + offset + ".example", new byte[0]));
        }
    }

    private void later() {
        now = now.plusSeconds(1);
    }

    private @Nullable OffsetAndMetadata committed() {
        return consumer.committed(Set.of(PARTITION)).get(PARTITION);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
