package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.Errand;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Forwards what was decided as events, each to the topology's part that knows its topic. */
final class KafkaOutbox implements Outbox {
    private static final String SOURCE = "/newswire/ingest-service/frontier";
    private static final JsonCodec<PageMetadata> PAGE = JsonCodec.of(PageMetadata.class);

    private final ProcessorContext<String, Object> context;
    private final StageMeters meters;

    KafkaOutbox(ProcessorContext<String, Object> context, StageMeters meters) {
        this.context = context;
        this.meters = meters;
    }

    @Override
    public void request(String host, FetchRequest request) {
        var event = EventMetadata.of(EventType.FETCH_REQUESTED, SOURCE, request.id(), host, request.requestedAt())
                .beginningTrace();
        forward(Topic.FETCH_REQUESTS, host, request, event);
    }

    @Override
    public void link(String host, String id, ArticleLink link, Instant now) {
        forward(Topic.LINKS, host, link, EventMetadata.of(EventType.LINK_FOUND, SOURCE, id, host, now));
    }

    @Override
    public void status(FeedStatus status) {
        var id = status.url() + "@" + status.updatedAt();
        var event = EventMetadata.of(EventType.FEED_STATUS, SOURCE, id, status.url(), status.updatedAt());
        forward(Topic.FEED_STATUS, status.url(), status, event);
    }

    @Override
    public void errand(Errand errand) {
        var host = CanonicalUrl.of(errand.url()).authority();
        var event = EventMetadata.of(EventType.ERRAND_ASKED, SOURCE, errand.id(), errand.feedUrl(), errand.askedAt());
        forward(Topic.ERRANDS, host, errand, event);
    }

    @Override
    public void delivered(FeedDelivery delivery, String home) {
        context.forward(deliveryEvent(delivery, home).withValue(delivery));
        meters.out(Topic.FEED_DELIVERIES.topicName());
    }

    /** The event as it goes to the feed's host. */
    static Record<String, FeedDelivery> deliveryEvent(FeedDelivery delivery, String home) {
        var id = delivery.errand() == null ? delivery.feedUrl() + "@" + delivery.at() : delivery.errand();
        var event = EventMetadata.of(EventType.FEED_DELIVERED, SOURCE, id, delivery.feedUrl(), delivery.at());
        return new Record<>(home, delivery, timestamp(event.time()), EventHeaders.json(event));
    }

    @Override
    public void claim(String fingerprint, Claim claim, Instant now) {
        context.forward(new Record<>(fingerprint, claim, now.toEpochMilli()));
    }

    @Override
    public void forgotten(String feedUrl, Instant now) {
        var event = EventMetadata.of(EventType.FEED_STATUS, SOURCE, feedUrl + "@" + now + "-forgotten", feedUrl, now);
        forward(Topic.FEED_STATUS, feedUrl, new Tombstone(Topic.FEED_STATUS), event);
    }

    @Override
    public void page(PageMetadata page, byte @Nullable [] body, EventType type) {
        var id = page.articleId() + "@" + page.fetchedAt() + (type == EventType.PAGE_GONE ? ":gone" : ":page");
        var event = EventMetadata.of(type, SOURCE, id, page.articleId(), page.fetchedAt())
                .beginningTrace()
                .withFetchedAt(page.fetchedAt());
        var headers = EventHeaders.of(event, page.contentType() == null ? EventMetadata.JSON : page.contentType());
        EventHeaders.put(headers, EventHeader.PAGE, PAGE.encodeToString(page));
        forward(Topic.PAGES, page.articleId(), new PageBody(body), event.time(), headers);
    }

    @Override
    public void discovered(ArticleLink link, Instant now) {
        meters.sincePublication(link.entry() == null ? null : link.entry().datePublished(), now);
    }

    @Override
    public void count(String outcome) {
        meters.outcome(outcome);
    }

    private void forward(Topic topic, String key, Object value, EventMetadata event) {
        forward(topic, key, value, event.time(), EventHeaders.json(event));
    }

    private void forward(Topic topic, String key, Object value, Instant time, Headers headers) {
        context.forward(new Record<>(key, value, timestamp(time), headers));
        meters.out(topic.topicName());
    }

    /** Kafka knows no time before 1970, and takes a record that names one for a fault of its own. */
    private static long timestamp(Instant time) {
        return Math.max(0, time.toEpochMilli());
    }
}
