package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.telemetry.StageMeters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.record.internal.AbstractRecords;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestWorkTest {
    private static final FetchRequest ARTICLE = Web.article("https://news.example/story");
    private static final FetchRequest FEED = Web.feed("https://news.example/feed");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void a_page_is_written_with_its_bytes_and_then_the_result() throws Exception {
        var producer = Broker.producer(true);

        work(producer, request -> Broker.page(request, "<p>hi</p>")).handle(Broker.asked(7, ARTICLE));

        assertThat(Broker.topics(producer)).containsExactly("newswire.pages", "newswire.fetch-results");
        var page = producer.history().getFirst();
        assertThat(page.key()).isEqualTo("a1".getBytes(StandardCharsets.UTF_8));
        assertThat(page.value()).isEqualTo("<p>hi</p>".getBytes(StandardCharsets.UTF_8));
        assertThat(header(page, EventHeader.TYPE)).isEqualTo("newswire.page.fetched");
        assertThat(header(page, EventHeader.ID)).isEqualTo("r1:page");
        assertThat(header(page, EventHeader.CONTENT_TYPE)).isEqualTo("text/html");
        assertThat(EventHeaders.fetchedAt(page.headers())).isEqualTo(Web.NOW.plusSeconds(2));
        assertThat(JsonCodec.of(PageMetadata.class)
                        .decode(page.headers().lastHeader(EventHeader.PAGE).value()))
                .isEqualTo(new PageMetadata(
                        "a1",
                        ARTICLE.url(),
                        ARTICLE.url(),
                        200,
                        "text/html",
                        "\"v1\"",
                        null,
                        Web.NOW.plusSeconds(2),
                        List.of(),
                        null,
                        ARTICLE.requestedAt()));
        assertThat(result(producer).outcome()).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(producer.history().get(1).key()).isEqualTo("news.example".getBytes(StandardCharsets.UTF_8));
        assertThat(counted("newswire.outcomes", "outcome", "fetched")).isEqualTo(1);
    }

    @Test
    void a_feed_is_written_inside_its_result_only() throws Exception {
        var producer = Broker.producer(true);

        work(producer, request -> Broker.page(request, "<rss/>")).handle(Broker.asked(7, FEED));

        assertThat(Broker.topics(producer)).containsExactly("newswire.fetch-results");
        assertThat(result(producer).outcome())
                .isInstanceOfSatisfying(
                        FetchOutcome.Fetched.class,
                        fetched -> assertThat(fetched.body()).isEqualTo("<rss/>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_trace_of_a_request_goes_on() throws Exception {
        var producer = Broker.producer(true);
        var asked = Broker.asked(7, ARTICLE);
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-";
        EventHeaders.put(asked.headers(), EventHeader.TRACEPARENT, trace + "00f067aa0ba902b7-01");

        work(producer, request -> Broker.page(request, "x")).handle(asked);

        assertThat(producer.history())
                .extracting(record -> header(record, EventHeader.TRACEPARENT))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(traceparent -> assertThat(traceparent).startsWith(trace));
    }

    @Test
    void what_cannot_be_decoded_goes_to_the_dead_letters() throws Exception {
        var producer = Broker.producer(true);

        work(producer, request -> Broker.page(request, "x"))
                .handle(Broker.asked(7, "{".getBytes(StandardCharsets.UTF_8)));

        assertThat(Broker.topics(producer)).containsExactly("newswire.dead-letters");
        var cause = DeadLetters.causeOf(producer.history().getFirst().headers());
        assertThat(cause.reason()).isEqualTo(DeadLetters.UNDECODABLE);
        assertThat(cause.offset()).isEqualTo(7);
        assertThat(counted("newswire.records.failed", "reason", "undecodable")).isEqualTo(1);
    }

    @Test
    void a_fault_of_ours_is_a_dead_letter_and_no_endless_circle() throws Exception {
        var producer = Broker.producer(true);

        work(producer, request -> {
                    throw new IllegalStateException("a bug");
                })
                .handle(Broker.asked(7, ARTICLE));

        assertThat(DeadLetters.causeOf(producer.history().getFirst().headers()).reason())
                .isEqualTo(DeadLetters.PROCESSING_FAILED);
    }

    @Test
    void a_page_that_its_topic_does_not_take_is_refused_in_the_result() throws Exception {
        var producer = failing(Topic.PAGES, new RecordTooLargeException("no"), Integer.MAX_VALUE);

        work(producer, request -> Broker.page(request, "x")).handle(Broker.asked(7, ARTICLE));

        Web.assertRefused(result(producer).outcome(), "too-large-for-topic");
        assertThat(counted("newswire.outcomes", "outcome", "refused_too-large-for-topic"))
                .isEqualTo(1);
    }

    @Test
    void a_feed_that_its_topic_does_not_take_is_refused_in_the_result() throws Exception {
        var producer = failing(Topic.FETCH_RESULTS, new RecordTooLargeException("no"), 1);

        work(producer, request -> Broker.page(request, "x")).handle(Broker.asked(7, FEED));

        Web.assertRefused(result(producer).outcome(), "too-large-for-topic");
    }

    /** Nothing in it repeats, so that compression cannot help. */
    @ParameterizedTest
    @EnumSource(
            value = FetchRequest.Kind.class,
            names = {"ARTICLE", "FEED"})
    void the_largest_body_that_settings_allow_passes(FetchRequest.Kind kind) throws Exception {
        var producer = withRealLimits();
        var body = new byte[(int) FetchLimits.defaults("a").maxBytes()];
        new Random(1).nextBytes(body);

        work(producer, request -> Broker.page(request, body))
                .handle(Broker.asked(
                        7, Web.conditional(kind, "https://news.example/" + "x".repeat(8_000), null, null)));

        assertThat(result(producer).outcome()).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void a_page_one_byte_beyond_what_the_topic_takes_is_refused_and_the_next_request_goes_on() throws Exception {
        var producer = withRealLimits();
        int most = Topic.PAGES.maxMessageBytes();
        var work = work(producer, request -> Broker.page(request, new byte[most]));

        work.handle(Broker.asked(7, ARTICLE));
        Web.assertRefused(result(producer).outcome(), "too-large-for-topic");
        work(producer, request -> Broker.page(request, "small")).handle(Broker.asked(8, ARTICLE));

        assertThat(result(producer).outcome()).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void a_feed_that_base64_swells_beyond_its_topic_is_refused() throws Exception {
        var producer = withRealLimits();

        work(producer, request -> Broker.page(request, new byte[12_700_000])).handle(Broker.asked(7, FEED));

        Web.assertRefused(result(producer).outcome(), "too-large-for-topic");
    }

    @Test
    void memory_of_a_body_is_given_back_once_its_record_is_written_or_refused() throws Exception {
        var released = new AtomicInteger();
        Function<FetchRequest, FetchedPage> fetcher = request -> {
            var page = Broker.page(request, "x");
            return new FetchedPage(
                    page.outcome(),
                    page.body(),
                    List.of(),
                    List.of(),
                    null,
                    page.startedAt(),
                    page.took(),
                    released::incrementAndGet);
        };

        work(Broker.producer(true), fetcher).handle(Broker.asked(7, ARTICLE));
        work(failing(Topic.PAGES, new RecordTooLargeException("no"), 1), fetcher)
                .handle(Broker.asked(8, ARTICLE));

        assertThat(released).hasValue(2);
    }

    @Test
    void reservations_of_the_answer_stand_with_the_page() throws Exception {
        var producer = Broker.producer(true);
        var reserved = new Article.Reservation(Article.Reservation.Use.AI, "x-robots-tag", null);

        work(producer, request -> {
                    var page = Broker.page(request, "x");
                    return new FetchedPage(
                            page.outcome(),
                            page.body(),
                            List.of(reserved),
                            List.of(),
                            null,
                            page.startedAt(),
                            page.took(),
                            () -> {});
                })
                .handle(Broker.asked(7, ARTICLE));

        assertThat(metadata(producer.history().getFirst()).reservations()).containsExactly(reserved);
    }

    @Test
    void a_page_is_kept_under_the_address_that_it_is_known_by() throws Exception {
        var producer = Broker.producer(true);

        work(producer, request -> Broker.known("https://news.example/known")).handle(Broker.asked(7, ARTICLE));

        var id = ArticleId.ofUrl("https://news.example/known");
        var page = producer.history().getFirst();
        assertThat(page.key()).asString().isEqualTo(id);
        assertThat(header(page, EventHeader.SUBJECT)).isEqualTo(id);
        assertThat(metadata(page).articleId()).isEqualTo(id);
        assertThat(metadata(page).url()).isEqualTo("https://news.example/known");
    }

    @Test
    void brokers_that_are_away_are_waited_for() throws Exception {
        var producer = failing(Topic.PAGES, new TimeoutException("away"), 3);

        work(producer, request -> Broker.page(request, "x")).handle(Broker.asked(7, ARTICLE));

        assertThat(Broker.topics(producer)).containsExactly("newswire.pages", "newswire.fetch-results");
        assertThat(pauses).hasSize(3);
    }

    @Test
    void a_producer_that_may_not_write_leaves_the_request_unfinished() {
        var producer = failing(Topic.PAGES, new TopicAuthorizationException("no"), Integer.MAX_VALUE);

        assertThatThrownBy(() ->
                        work(producer, request -> Broker.page(request, "x")).handle(Broker.asked(7, ARTICLE)))
                .isInstanceOf(UndeliverableException.class)
                .hasMessageContaining("newswire.pages");
    }

    @Test
    void an_outcome_that_comes_of_our_own_end_is_not_told_to_anybody() {
        var producer = Broker.producer(true);

        assertThatThrownBy(() -> work(producer, request -> {
                            Thread.currentThread().interrupt();
                            return Broker.page(request, "x");
                        })
                        .handle(Broker.asked(7, ARTICLE)))
                .isInstanceOf(InterruptedException.class);
        assertThat(producer.history()).isEmpty();
    }

    private RequestWork work(MockProducer<byte[], byte[]> producer, Function<FetchRequest, FetchedPage> fetcher) {
        return new RequestWork(
                fetcher,
                new Deliveries(producer, pauses::add),
                new StageMeters(registry, RequestWork.STAGE),
                Web.CLOCK);
    }

    /** Fails the first so many records of a topic. */
    private static MockProducer<byte[], byte[]> failing(Topic topic, RuntimeException failure, int times) {
        return new MockProducer<>(true, (Partitioner) null, new ByteArraySerializer(), new ByteArraySerializer()) {
            private int left = times;

            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
                if (record.topic().equals(topic.topicName()) && left > 0) {
                    left--;
                    return CompletableFuture.failedFuture(failure);
                }
                return super.send(record);
            }
        };
    }

    /** Refuses what a topic as we make it refuses of an uncompressed batch, or the client of a request. */
    private static MockProducer<byte[], byte[]> withRealLimits() {
        return new MockProducer<>(true, (Partitioner) null, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
                int size = AbstractRecords.estimateSizeInBytesUpperBound(
                        RecordBatch.CURRENT_MAGIC_VALUE,
                        CompressionType.NONE,
                        record.key(),
                        record.value(),
                        record.headers().toArray());
                return size > limit(record.topic())
                        ? CompletableFuture.failedFuture(new RecordTooLargeException(size + " bytes"))
                        : super.send(record);
            }
        };
    }

    private static int limit(String topic) {
        return Arrays.stream(Topic.values())
                .filter(known -> known.topicName().equals(topic))
                .mapToInt(Topic::maxMessageBytes)
                .findFirst()
                .orElseThrow();
    }

    private static PageMetadata metadata(ProducerRecord<byte[], byte[]> page) {
        return JsonCodec.of(PageMetadata.class)
                .decode(page.headers().lastHeader(EventHeader.PAGE).value());
    }

    private static FetchResult result(MockProducer<byte[], byte[]> producer) {
        return JsonCodec.of(FetchResult.class)
                .decode(producer.history().getLast().value());
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return String.valueOf(EventHeaders.text(record.headers(), name));
    }

    private double counted(String meter, String tag, String value) {
        return registry.get(meter)
                .tag("stage", "fetcher")
                .tag(tag, value)
                .counter()
                .count();
    }
}
