package io.newswire.platform.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.newswire.platform.Faults;
import io.newswire.platform.telemetry.Health;
import io.newswire.platform.telemetry.Health.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running topology: its health, its meters, its end. */
public final class StreamsRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);

    /** Under the 10 s that a service has to end in. */
    private static final Duration DRAIN = Duration.ofSeconds(8);

    private final String applicationId;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics binder;

    private StreamsRunner(String applicationId, KafkaStreams streams, KafkaStreamsMetrics binder) {
        this.applicationId = applicationId;
        this.streams = streams;
        this.binder = binder;
    }

    static StreamsRunner start(
            String applicationId, Topology topology, Map<String, Object> config, MeterRegistry meters, Health health) {
        var properties = new Properties();
        properties.putAll(config);
        var streams = new KafkaStreams(topology, properties, new WholeTransactions());
        var deaths = new DeadThreads(Clock.systemUTC());
        streams.setUncaughtExceptionHandler(failure -> onDeadThread(deaths, failure));
        health.live(applicationId, () -> live(streams.state()));
        health.ready(applicationId, () -> ready(streams.state()));
        var binder = new KafkaStreamsMetrics(streams);
        binder.bindTo(meters);
        StateGauges.register(meters, topology, streams::metrics);
        streams.start();
        return new StreamsRunner(applicationId, streams, binder);
    }

    /**
     * A thread that died is replaced: under exactly_once_v2 its open transaction is aborted and its records are read
     * again. A fault that is not transient comes back with them, until {@link DeadThreads} has seen enough.
     */
    private static StreamThreadExceptionResponse onDeadThread(DeadThreads deaths, Throwable failure) {
        if (deaths.areTooMany()) {
            LOG.error("stream threads die again and again: giving up, so that the service is started anew", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.error(
                "a stream thread died ({}), another takes over",
                Faults.isTransient(failure) ? "transient" : "fault",
                failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static Status live(State state) {
        return state == State.ERROR ? Status.down("Kafka Streams gave up; see the log") : Status.up();
    }

    private static Status ready(State state) {
        return state == State.RUNNING ? Status.up() : Status.down("Kafka Streams is " + state);
    }

    @Override
    public void close() {
        // Leaving the group hands the tasks on at once instead of after the session's end.
        var options = CloseOptions.timeout(DRAIN).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP);
        if (!streams.close(options)) {
            LOG.warn("{} did not close within {}; the next start restores its state", applicationId, DRAIN);
        }
        binder.close();
    }
}
