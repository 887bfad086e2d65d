package io.newswire.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.Topic;
import io.newswire.platform.telemetry.MetricName;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLetterHandlerTest {
    private static final byte[] GOOD = "{\"url\":\"https://example.com/a\",\"discoveredAt\":\"2026-01-01T00:00:00Z\"}"
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] POISON = {(byte) 0xff, 0, 1};

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        var builder = new StreamsBuilder();
        builder.stream(
                        Topic.LINKS.topicName(),
                        Consumed.with(Serdes.String(), JsonSerde.of(ArticleLink.class))
                                .withName("links"))
                .mapValues(DeadLetterHandlerTest::work, org.apache.kafka.streams.kstream.Named.as("work"))
                .to("out", Produced.with(Serdes.String(), Serdes.String()).withName("out"));
        builder.stream("large", Consumed.with(Serdes.String(), Serdes.String()).withName("large"))
                .to(
                        Topic.FEED_STATUS.topicName(),
                        Produced.with(Serdes.String(), JsonSerde.of(String.class))
                                .withName("status"));
        var config = ClientDefaults.streams("test", "sample");
        config.putAll(Map.of("bootstrap.servers", "unused:1", DeadLetterHandler.METERS_CONFIG, meters));
        // The test driver throws away what stands in a transaction that it has not committed itself.
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        var properties = new Properties();
        properties.putAll(config);
        driver = new TopologyTestDriver(builder.build(), properties);
    }

    private static String work(ArticleLink link) throws IllegalStateException {
        return switch (link.url()) {
            case "https://example.com/impossible" -> throw new IllegalArgumentException("no such host");
            case "https://example.com/away" ->
                throw new IllegalStateException(new ConnectException("the network is away"));
            case "https://example.com/full" -> throw new ProcessorStateException("no space left on device");
            default -> link.url();
        };
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void a_record_that_cannot_be_read_is_a_dead_letter_and_its_neighbours_go_on() {
        send(POISON, "kept");
        send(GOOD, "");

        assertThat(driver.createOutputTopic("out", new ByteArrayDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList())
                .hasSize(1);
        var letter = deadLetters().readRecord();
        assertThat(letter.value()).isEqualTo(POISON);
        assertThat(letter.key()).isEqualTo("example.com".getBytes(StandardCharsets.UTF_8));
        assertThat(EventHeaders.text(letter.headers(), "ce_id")).isEqualTo("kept");
        var cause = DeadLetters.causeOf(letter.headers());
        assertThat(cause.stage()).isEqualTo("sample");
        assertThat(cause.reason()).isEqualTo(DeadLetters.UNDECODABLE);
        assertThat(cause.topic()).isEqualTo(Topic.LINKS.topicName());
        assertThat(cause.partition()).isZero();
        assertThat(cause.offset()).isZero();
        assertThat(cause.detail()).startsWith("no ArticleLink: no JSON: ").doesNotContain("Exception");
        assertThat(failures(DeadLetters.UNDECODABLE)).isEqualTo(1);
    }

    @Test
    void a_record_that_cannot_be_processed_is_a_dead_letter_with_its_original_bytes() {
        var impossible = new String(GOOD, StandardCharsets.UTF_8)
                .replace("/a", "/impossible")
                .getBytes(StandardCharsets.UTF_8);
        send(impossible, "x");
        send(GOOD, "");

        var letter = deadLetters().readRecord();
        assertThat(letter.value()).isEqualTo(impossible);
        assertThat(DeadLetters.causeOf(letter.headers()).reason()).isEqualTo(DeadLetters.PROCESSING_FAILED);
        assertThat(DeadLetters.causeOf(letter.headers()).detail()).contains("no such host");
        assertThat(failures(DeadLetters.PROCESSING_FAILED)).isEqualTo(1);
    }

    @Test
    void what_its_topic_does_not_take_is_never_given_to_the_producer() {
        var large = driver.createInputTopic("large", new StringSerializer(), new StringSerializer());
        large.pipeInput("a", "x".repeat(Topic.FEED_STATUS.maxValueBytes()));
        large.pipeInput("b", "x".repeat(Topic.FEED_STATUS.maxValueBytes() - 2));

        var sent = driver.createOutputTopic(
                        Topic.FEED_STATUS.topicName(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        assertThat(sent).extracting(TestRecord::key).containsExactly("b");
        var cause = DeadLetters.causeOf(deadLetters().readRecord().headers());
        assertThat(cause.reason()).isEqualTo(DeadLetters.UNSENDABLE);
        assertThat(cause.detail()).contains("newswire.feed-status takes 983040");
    }

    @Test
    void a_transient_fault_is_never_a_dead_letter() {
        var away =
                new String(GOOD, StandardCharsets.UTF_8).replace("/a", "/away").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> send(away, "x")).isInstanceOf(StreamsException.class);
        assertThat(deadLetters().isEmpty()).isTrue();
    }

    @Test
    void a_state_store_that_fails_is_no_fault_of_the_record() {
        var full =
                new String(GOOD, StandardCharsets.UTF_8).replace("/a", "/full").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> send(full, "x")).isInstanceOf(StreamsException.class);
        assertThat(deadLetters().isEmpty()).isTrue();
    }

    private void send(byte[] value, String id) {
        var headers = new RecordHeaders();
        EventHeaders.put(headers, "ce_id", id);
        driver.createInputTopic(Topic.LINKS.topicName(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>("example.com", value, headers, Instant.EPOCH));
    }

    private TestOutputTopic<byte[], byte[]> deadLetters() {
        return driver.createOutputTopic(
                Topic.DEAD_LETTERS.topicName(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private double failures(String reason) {
        return meters.counter(MetricName.RECORDS_FAILED, "stage", "sample", "reason", reason)
                .count();
    }
}
