package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.Errand;
import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Forwards what was decided as events, each to the topology's part that knows its topic. */
final class KafkaOutbox implements Outbox {
    private static final String SOURCE = "/newswire/ingest-service/frontier";

    private final ProcessorContext<String, Object> context;
    private final StageMeters meters;

    KafkaOutbox(ProcessorContext<String, Object> context, StageMeters meters) {
        this.context = context;
        this.meters = meters;
    }

    @Override
    public void request(String host, FetchRequest request) {
        var event = EventMetadata.of(EventType.FETCH_REQUESTED, SOURCE, request.id(), host, request.requestedAt());
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
        var id = delivery.errand() == null ? delivery.feedUrl() + "@" + delivery.at() : delivery.errand();
        var event = EventMetadata.of(EventType.FEED_DELIVERED, SOURCE, id, delivery.feedUrl(), delivery.at());
        forward(Topic.FEED_DELIVERIES, home, delivery, event);
    }

    @Override
    public void count(String outcome) {
        meters.outcome(outcome);
    }

    private void forward(Topic topic, String key, Object value, EventMetadata event) {
        context.forward(new Record<>(key, value, event.time().toEpochMilli(), EventHeaders.json(event)));
        meters.out(topic.topicName());
    }
}
