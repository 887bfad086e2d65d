package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.Topic;
import io.newswire.platform.telemetry.Health;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FetchLoopTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topic.FETCH_REQUESTS.topicName(), 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final OffsetTracker offsets = new OffsetTracker();

    @Test
    void it_fetches_until_it_is_closed_and_is_up_all_the_while() throws InterruptedException {
        var handled = new CountDownLatch(1);
        var loop = loop(asked -> handled.countDown());
        ask();

        loop.started(new Health());
        assertThat(handled.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.ready()).isEqualTo(Health.Status.up());
        loop.close();

        assertThat(consumer.closed()).isTrue();
        assertThat(loop.live()).isEqualTo(Health.Status.up());
    }

    @Test
    void a_producer_that_can_write_no_more_ends_it_and_it_says_so() throws InterruptedException {
        var loop = loop(asked -> {
            throw new UndeliverableException("newswire.pages", new TopicAuthorizationException("no"));
        });
        ask();

        loop.started(new Health());
        loop.awaitEnd();

        assertThat(loop.live().isUp()).isFalse();
        assertThat(loop.ready().why()).contains("newswire.pages");
        assertThat(consumer.closed()).isTrue();
        assertThat(offsets.committable()).isEmpty();
    }

    @Test
    void a_consumer_that_fails_for_good_ends_it_and_it_says_so() throws InterruptedException {
        consumer.setPollException(new KafkaException("broken"));
        var loop = loop(asked -> {});

        loop.started(new Health());
        loop.awaitEnd();

        assertThat(loop.live().why()).contains("broken");
    }

    private FetchLoop loop(Flights.Work work) {
        var flights = new Flights(4, Duration.ofSeconds(5), work, offsets, new HostGate(Duration.ZERO));
        var intake = new Intake(
                consumer, flights, offsets, new StageMeters(new SimpleMeterRegistry(), "fetcher"), Clock.systemUTC());
        return new FetchLoop(consumer, Broker.producer(true), flights, intake, Clock.systemUTC(), pause -> {});
    }

    private void ask() {
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
            consumer.addRecord(Broker.asked(0, new byte[0]));
        });
    }
}
