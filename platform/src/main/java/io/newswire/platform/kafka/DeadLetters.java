package io.newswire.platform.kafka;

import io.newswire.contracts.DeadLetterCause;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Makes dead letters: the original bytes and headers, and one header more that says why. */
public final class DeadLetters {
    public static final String UNDECODABLE = "undecodable";
    public static final String PROCESSING_FAILED = "processing-failed";
    public static final String UNSENDABLE = "unsendable";
    public static final String REFUSED_BY_DATABASE = "refused-by-database";
    /** All that this version gives. What others wrote into the topic may have more. */
    public static final List<String> REASONS = List.of(UNDECODABLE, PROCESSING_FAILED, UNSENDABLE, REFUSED_BY_DATABASE);

    private static final JsonCodec<DeadLetterCause> CAUSE = JsonCodec.of(DeadLetterCause.class);
    private static final int LONGEST_DETAIL = 2_000;
    private static final int MOST_CAUSES = 5;

    private DeadLetters() {}

    /** @param reason short and countable; see {@link DeadLetterCause} */
    public static ProducerRecord<byte[], byte[]> of(
            ConsumerRecord<byte[], byte[]> original, String stage, String reason, Throwable why, Instant at) {
        var cause = new DeadLetterCause(
                stage, reason, detail(why), original.topic(), original.partition(), original.offset(), at);
        return of(original.key(), original.value(), original.headers(), cause);
    }

    static ProducerRecord<byte[], byte[]> of(
            byte @Nullable [] key, byte @Nullable [] value, Headers original, DeadLetterCause cause) {
        var headers = new RecordHeaders(original.toArray());
        headers.add(EventHeader.DEAD_LETTER, CAUSE.encode(cause));
        return new ProducerRecord<>(Topic.DEAD_LETTERS.topicName(), null, key, value, headers);
    }

    /** The reason that an exception stands for. */
    public static String reasonOf(Throwable why) {
        return switch (why) {
            case UndecodableException undecodable -> UNDECODABLE;
            case TooLargeException tooLarge -> UNSENDABLE;
            default -> PROCESSING_FAILED;
        };
    }

    /** The newest cause in the headers. @throws UndecodableException when there is none */
    public static DeadLetterCause causeOf(Headers headers) {
        var header = headers.lastHeader(EventHeader.DEAD_LETTER);
        return CAUSE.decode(header == null ? "null".getBytes(StandardCharsets.UTF_8) : header.value());
    }

    /** Of all its causes, up to one that is told in words of the record: what is behind that is Java's. */
    static String detail(Throwable why) {
        var text = new StringBuilder();
        @Nullable Throwable cause = why;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
            text.append(i == 0 ? "" : " <- ");
            if (cause instanceof UndecodableException told) {
                text.append(told.getMessage());
                break;
            }
            text.append(cause.getClass().getSimpleName()).append(": ").append(cause.getMessage());
        }
        return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) + "…" : text.toString();
    }
}
