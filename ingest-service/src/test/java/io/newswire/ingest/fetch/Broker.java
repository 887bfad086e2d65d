package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchOutcome.Fetched;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Records in and out, for what the loop keeps account of. */
final class Broker {
    private Broker() {}

    static MockProducer<byte[], byte[]> producer(boolean acknowledgesAtOnce) {
        return new MockProducer<>(acknowledgesAtOnce, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static ConsumerRecord<byte[], byte[]> asked(long offset, FetchRequest request) {
        return asked(offset, JsonCodec.of(FetchRequest.class).encode(request));
    }

    static ConsumerRecord<byte[], byte[]> asked(long offset, byte[] value) {
        return asked(offset, "news.example", value);
    }

    static ConsumerRecord<byte[], byte[]> asked(long offset, String host, byte[] value) {
        return new ConsumerRecord<>(
                Topic.FETCH_REQUESTS.topicName(), 0, offset, host.getBytes(StandardCharsets.UTF_8), value);
    }

    static FetchedPage page(FetchRequest request, String text) {
        return page(request, text.getBytes(StandardCharsets.UTF_8));
    }

    static FetchedPage page(FetchRequest request, byte[] body) {
        var feed = request.kind() == FetchRequest.Kind.FEED;
        var fetched = new Fetched(
                200,
                request.url(),
                null,
                null,
                "text/html",
                "\"v1\"",
                null,
                null,
                List.of(),
                null,
                Bodies.digest(body),
                body.length,
                feed ? body : null);
        return new FetchedPage(fetched, body, List.of(), List.of(), null, Web.NOW, Duration.ofSeconds(2), () -> {});
    }

    /** A page that declared another address than it was fetched from. */
    static FetchedPage known(String canonicalUrl) {
        var body = new byte[1];
        var fetched = new Fetched(
                200,
                canonicalUrl + "?s=1",
                null,
                canonicalUrl,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                Bodies.digest(body),
                1,
                null);
        return new FetchedPage(fetched, body, List.of(), List.of(), null, Web.NOW, Duration.ofSeconds(2), () -> {});
    }

    static List<String> topics(MockProducer<byte[], byte[]> producer) {
        return producer.history().stream().map(ProducerRecord::topic).toList();
    }
}
