package io.newswire.enrich.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.Article;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventType;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Story;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.contracts.Topic;
import io.newswire.enrich.EnrichSettings;
import io.newswire.enrich.duplicates.Answer;
import io.newswire.enrich.page.PageReader;
import io.newswire.platform.kafka.DeadLetterHandler;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.kafka.JsonSerde;
import io.newswire.platform.telemetry.Spans;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology without a broker. */
final class EnrichHarness implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final Duration DEADLINE = Duration.ofMinutes(5);
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-";
    static final String TRACEPARENT = TRACE + "00f067aa0ba902b7-01";
    private static final JsonCodec<PageMetadata> PAGE = JsonCodec.of(PageMetadata.class);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TopologyTestDriver driver;
    final TestInputTopic<String, byte[]> pages;
    final TestInputTopic<String, Answer> answers;
    final TestOutputTopic<String, Article> articles;
    final TestOutputTopic<String, Article> latest;
    final TestOutputTopic<String, Story> stories;
    final TestOutputTopic<String, StoryMove> moves;
    final TestInputTopic<String, StoryPlace> places;
    final TestInputTopic<String, Article> promoted;
    final TestOutputTopic<byte[], byte[]> deadLetters;

    EnrichHarness(Path stateDir) {
        double threshold = Double.parseDouble(EnrichSettings.DUPLICATE_THRESHOLD);
        var topology = new EnrichTopology(threshold, Duration.ofDays(14), DEADLINE);
        driver = new TopologyTestDriver(
                topology.build(new PageReader(true), meters, Spans.NONE), config(stateDir), START);
        pages = driver.createInputTopic(Topic.PAGES.topicName(), new StringSerializer(), new ByteArraySerializer());
        answers = driver.createInputTopic(
                "newswire.enrich-answers-repartition",
                new StringSerializer(),
                JsonSerde.of(Answer.class).serializer());
        articles = output(Topic.ARTICLES, Article.class);
        latest = output(Topic.ARTICLES_LATEST, Article.class);
        stories = output(Topic.STORIES, Story.class);
        moves = output(Topic.STORY_MOVES, StoryMove.class);
        places = driver.createInputTopic(
                Topic.STORY_PLACES.topicName(),
                new StringSerializer(),
                JsonSerde.of(StoryPlace.class).serializer());
        promoted = driver.createInputTopic(
                Topic.ARTICLES_PROMOTED.topicName(),
                new StringSerializer(),
                JsonSerde.of(Article.class).serializer());
        deadLetters = driver.createOutputTopic(
                Topic.DEAD_LETTERS.topicName(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private <V> TestOutputTopic<String, V> output(Topic topic, Class<V> type) {
        return driver.createOutputTopic(
                topic.topicName(), new StringDeserializer(), JsonSerde.of(type).deserializer());
    }

    private Properties config(Path stateDir) {
        var config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "newswire.enrich");
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(DeadLetterHandler.STAGE_CONFIG, "enrich-service");
        config.put(DeadLetterHandler.METERS_CONFIG, meters);
        return config;
    }

    /** Fetches an article's page, as an HTML page of these paragraphs. */
    void page(String id, String headline, List<String> paragraphs) {
        driver.advanceWallClockTime(Duration.ofMillis(1));
        pages.pipeInput(pageRecord(id, html(headline, paragraphs)));
    }

    /** Says that an article's page is gone. */
    void gone(String id, int status) {
        var url = "https://news.example/" + id;
        var page = new PageMetadata(id, url, url, status, null, null, null, START, List.of(), null, null);
        var headers = new RecordHeaders().add(EventHeader.PAGE, PAGE.encode(page));
        EventHeaders.put(headers, EventHeader.TYPE, EventType.PAGE_GONE.type());
        pages.pipeInput(new TestRecord<>(id, null, headers, START));
    }

    /** Sends a story what it has to know. */
    void move(String story, StoryMove move) {
        driver.createInputTopic(
                        Topic.STORY_MOVES.topicName(),
                        new StringSerializer(),
                        JsonSerde.of(StoryMove.class).serializer())
                .pipeInput(story, move);
    }

    static TestRecord<String, byte[]> pageRecord(String id, byte[] body) {
        return pageRecord(id, body, START);
    }

    static TestRecord<String, byte[]> pageRecord(String id, byte[] body, Instant fetchedAt) {
        var url = "https://news.example/" + id;
        var page = new PageMetadata(
                id, url, url, 200, "text/html; charset=utf-8", null, null, fetchedAt, List.of(), null, null);
        Headers headers = new RecordHeaders()
                .add(EventHeader.PAGE, PAGE.encode(page))
                .add(EventHeader.TRACEPARENT, TRACEPARENT.getBytes(StandardCharsets.UTF_8));
        return new TestRecord<>(id, body, headers, START);
    }

    static byte[] html(String headline, List<String> paragraphs) {
        var body = paragraphs.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining("\n"));
        var page = "<!doctype html><html><head><title>%1$s</title></head><body><article><h1>%1$s</h1>%2$s</article>";
        return page.formatted(headline, body).getBytes(StandardCharsets.UTF_8);
    }

    double outcome(String stage, String outcome) {
        var counter = meters.find("newswire.outcomes")
                .tags("stage", stage, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() {
        driver.close();
    }
}
