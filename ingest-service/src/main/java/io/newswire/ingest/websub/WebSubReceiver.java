package io.newswire.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.telemetry.StageMeters;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP routes that hubs call. A hub is answered with success only after what it sent is acknowledged by Kafka; else
 * it is told to try again. Counts as the stage {@code websub} the outcomes {@code subscribed}, {@code unsubscribed},
 * {@code denied}, {@code pushed}, {@code push_unsigned}, {@code push_wrong-signature}, {@code push_too-large}, {@code push_too-slow},
 * {@code push_busy}, {@code verification_…}, {@code unknown-callback} and {@code failed_kafka}. Thread-safe.
 */
public final class WebSubReceiver implements Consumer<RoutesConfig> {
    private static final Logger LOG = LoggerFactory.getLogger(WebSubReceiver.class);
    private static final String SOURCE = "/newswire/ingest-service/websub";
    private static final JsonCodec<FeedDelivery> DELIVERY = JsonCodec.of(FeedDelivery.class);
    private static final String SIGNATURE = "X-Hub-Signature";
    private static final int ACKNOWLEDGED_WITHIN_SECONDS = 20;
    private static final Duration ROOM_WITHIN = Duration.ofSeconds(5);
    private static final int TRY_AGAIN = 503;

    private final CallbackAddresses addresses;
    private final Producer<byte[], byte[]> producer;
    private final StageMeters meters;
    private final Clock clock;
    private final PushedBodies bodies;

    /** @param maxBytes most bytes of a content; larger ones are refused */
    public WebSubReceiver(
            CallbackAddresses addresses,
            Producer<byte[], byte[]> producer,
            StageMeters meters,
            Clock clock,
            int maxBytes) {
        this.addresses = addresses;
        this.producer = producer;
        this.meters = meters;
        this.clock = clock;
        this.bodies = new PushedBodies(maxBytes, ROOM_WITHIN, clock);
    }

    @Override
    public void accept(RoutesConfig routes) {
        routes.get(CallbackAddresses.PATH + "{token}", this::verification);
        routes.post(CallbackAddresses.PATH + "{token}", this::content);
    }

    private void verification(Context http) {
        var about = addresses.read(http.pathParam("token"));
        if (about.isEmpty()) {
            answer(http, new HubCall.Ignored("unknown-callback", HubCall.NOT_FOUND));
        } else {
            answer(
                    http,
                    HubCall.verification(about.get(), addresses.isToEnd(about.get()), query(http), clock.instant()));
        }
    }

    private static Map<String, String> query(Context http) {
        var query = new HashMap<String, String>();
        http.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
        return query;
    }

    private void content(Context http) throws IOException {
        var about = addresses.read(http.pathParam("token"));
        if (about.isEmpty()) {
            answer(http, new HubCall.Ignored("unknown-callback", HubCall.NOT_FOUND));
            return;
        }
        if (http.header(SIGNATURE) == null) {
            answer(http, new HubCall.Ignored("push_unsigned", HubCall.ACCEPTED));
            return;
        }
        var ignored = bodies.use(http.bodyInputStream(), http.req().getContentLengthLong(), body -> {
            var signature = Signature.of(http.header(SIGNATURE), addresses.contentSecret(about.get()), body);
            answer(http, HubCall.content(about.get(), signature, http.contentType(), body, clock.instant()));
        });
        if (ignored != null) {
            answer(http, ignored);
        }
    }

    private void answer(Context http, HubCall call) {
        http.header("X-Content-Type-Options", "nosniff").contentType("text/plain; charset=utf-8");
        switch (call) {
            case HubCall.Ignored ignored -> {
                meters.outcome(ignored.outcome());
                http.status(ignored.status());
            }
            case HubCall.Taken taken -> {
                boolean kept = keep(taken.delivery());
                meters.outcome(kept ? taken.outcome() : "failed_kafka");
                http.status(kept ? HubCall.OK : TRY_AGAIN).result(kept ? taken.answer() : "");
            }
        }
    }

    private boolean keep(FeedDelivery delivery) {
        try {
            producer.send(record(delivery)).get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
            meters.out(Topic.FEED_DELIVERIES.topicName());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warn(
                    "{} of {} could not be kept, its hub is asked to send it again: {}",
                    delivery.kind(),
                    delivery.feedUrl(),
                    e.toString());
            return false;
        }
    }

    private static ProducerRecord<byte[], byte[]> record(FeedDelivery delivery) {
        var id = "websub:" + UUID.randomUUID();
        var event = EventMetadata.of(EventType.FEED_DELIVERED, SOURCE, id, delivery.feedUrl(), delivery.at());
        var home = CanonicalUrl.of(delivery.feedUrl()).authority();
        return new ProducerRecord<>(
                Topic.FEED_DELIVERIES.topicName(),
                null,
                home.getBytes(UTF_8),
                DELIVERY.encode(delivery),
                EventHeaders.json(event));
    }
}
