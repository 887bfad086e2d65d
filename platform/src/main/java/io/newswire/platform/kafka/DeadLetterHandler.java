package io.newswire.platform.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.contracts.DeadLetterCause;
import io.newswire.platform.Faults;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what a topology cannot read, process or write to the dead letters, and lets its neighbours go on (KIP-1034).
 * Transient faults end the task instead, so that Kafka Streams tries the same record again; so do faults of Kafka's own,
 * such as a state store on a full disk, which no record is to blame for.
 *
 * <p>Kafka makes it by its class; it needs {@link #STAGE_CONFIG} and {@link #METERS_CONFIG}.
 */
@NullUnmarked // Kafka hands nulls over where a record has no key or value.
public final class DeadLetterHandler
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {
    /** Name of the stage in dead letters and meters. */
    public static final String STAGE_CONFIG = "newswire.stage";
    /** The {@link MeterRegistry} that counts them. */
    public static final String METERS_CONFIG = "newswire.meters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);

    private final Clock clock = Clock.systemUTC();
    private String stage;
    private StageMeters meters;

    @Override
    public void configure(Map<String, ?> configs) {
        stage = (String) Objects.requireNonNull(configs.get(STAGE_CONFIG), STAGE_CONFIG);
        meters = new StageMeters(
                (MeterRegistry) Objects.requireNonNull(configs.get(METERS_CONFIG), METERS_CONFIG), stage);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        count(DeadLetters.UNDECODABLE, context, record.headers(), failure);
        return DeserializationExceptionHandler.Response.resume(
                List.of(DeadLetters.of(record, stage, DeadLetters.UNDECODABLE, failure, clock.instant())));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        if (!isOf(context) || failure instanceof KafkaException || Faults.isTransient(failure)) {
            return ProcessingExceptionHandler.Response.fail();
        }
        return ProcessingExceptionHandler.Response.resume(
                List.of(fromSource(context, DeadLetters.reasonOf(failure), failure)));
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        if (isOf(context) && failure instanceof RecordTooLargeException) {
            return ProductionExceptionHandler.Response.resume(
                    List.of(fromSource(context, DeadLetters.UNSENDABLE, failure)));
        }
        return ProductionExceptionHandler.Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // As Kafka declares it.
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        if (!isOf(context)) {
            return ProductionExceptionHandler.Response.fail();
        }
        return ProductionExceptionHandler.Response.resume(
                List.of(fromSource(context, DeadLetters.UNSENDABLE, failure)));
    }

    /** Whether there is a record to blame: work that a clock began has none, and must be done again. */
    private static boolean isOf(ErrorHandlerContext context) {
        return context.topic() != null;
    }

    private ProducerRecord<byte[], byte[]> fromSource(ErrorHandlerContext context, String reason, Exception failure) {
        count(reason, context, context.headers(), failure);
        var cause = new DeadLetterCause(
                stage,
                reason,
                DeadLetters.detail(failure),
                context.topic(),
                context.partition(),
                context.offset(),
                clock.instant());
        return DeadLetters.of(context.sourceRawKey(), context.sourceRawValue(), context.headers(), cause);
    }

    private void count(String reason, ErrorHandlerContext context, Headers headers, Exception failure) {
        meters.failed(reason);
        try (var about = LogContext.of(stage, headers)) {
            LOG.warn(
                    "{} at {}-{}@{} is a dead letter: {}",
                    reason,
                    context.topic(),
                    context.partition(),
                    context.offset(),
                    DeadLetters.detail(failure));
        }
    }
}
