package io.newswire.ingest.fetch;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FetchOutcome.Fetched;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageExchange;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The records that come of a request. Their event ids are the request's, so that what is written twice after a
 * redelivery can be told.
 */
final class FetchRecords {
    private static final String SOURCE = "/newswire/ingest-service/fetcher";
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final JsonCodec<PageMetadata> PAGE = JsonCodec.of(PageMetadata.class);
    private static final JsonCodec<PageExchange> EXCHANGE = JsonCodec.of(PageExchange.class);
    private static final JsonCodec<FetchResult> RESULT = JsonCodec.of(FetchResult.class);

    private FetchRecords() {}

    static String pageEventId(FetchRequest request) {
        return request.id() + ":page";
    }

    static String resultEventId(FetchRequest request) {
        return request.id() + ":result";
    }

    /** @param fetched the outcome of {@code page} */
    static ProducerRecord<byte[], byte[]> page(
            ConsumerRecord<byte[], byte[]> asked, FetchRequest request, Fetched fetched, FetchedPage page) {
        var fetchedAt = page.endedAt();
        var metadata = metadata(request, fetched, page);
        var event = EventMetadata.of(
                        EventType.PAGE_FETCHED, SOURCE, pageEventId(request), metadata.articleId(), fetchedAt)
                .causedBy(EventHeaders.text(asked.headers(), EventHeader.TRACEPARENT))
                .withFetchedAt(fetchedAt);
        var headers = EventHeaders.of(event, fetched.contentType() == null ? UNKNOWN_TYPE : fetched.contentType());
        EventHeaders.put(headers, EventHeader.PAGE, PAGE.encodeToString(metadata));
        if (page.exchange() != null) {
            EventHeaders.put(headers, EventHeader.EXCHANGE, EXCHANGE.encodeToString(page.exchange()));
        }
        var body = Objects.requireNonNull(page.body(), "a fetched page has a body");
        return new ProducerRecord<>(
                Topic.PAGES.topicName(), null, metadata.articleId().getBytes(StandardCharsets.UTF_8), body, headers);
    }

    /** Under the address that the page declared, where it was believed; else under the one that was asked for. */
    private static PageMetadata metadata(FetchRequest request, Fetched fetched, FetchedPage page) {
        var own = fetched.canonicalUrl();
        var asked = Objects.requireNonNull(request.articleId(), "a request for an article names its id");
        return new PageMetadata(
                own == null ? asked : ArticleId.ofUrl(own),
                own == null ? request.url() : own,
                fetched.finalUrl(),
                fetched.status(),
                fetched.contentType(),
                fetched.etag(),
                fetched.lastModified(),
                page.endedAt(),
                page.reservations(),
                request.link(),
                request.requestedAt());
    }

    /** Under the key of the request: the host. */
    static ProducerRecord<byte[], byte[]> result(ConsumerRecord<byte[], byte[]> asked, FetchResult result, Instant at) {
        var request = result.request();
        var subject = request.articleId() == null ? request.url() : request.articleId();
        var event = EventMetadata.of(EventType.FETCH_FINISHED, SOURCE, resultEventId(request), subject, at)
                .causedBy(EventHeaders.text(asked.headers(), EventHeader.TRACEPARENT));
        return new ProducerRecord<>(
                Topic.FETCH_RESULTS.topicName(), null, asked.key(), RESULT.encode(result), EventHeaders.json(event));
    }
}
