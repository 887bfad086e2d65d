package io.newswire.store.archive;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageExchange;
import io.newswire.contracts.PageExchange.Field;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Pages as the fetcher writes them. */
record TestPage(
        String url,
        byte @Nullable [] body,
        String event,
        Instant at,
        @Nullable PageExchange exchange) {
    static final Instant AT = Instant.parse("2026-11-24T12:00:00.250Z");

    static TestPage of(String path, String body) {
        var url = "https://www.news.example/" + path;
        return new TestPage(url, utf8(body), path + ":page", AT, exchange(AT));
    }

    static PageExchange exchange(Instant at) {
        return new PageExchange(
                "GET",
                "HTTP/1.1",
                "OK",
                "192.0.2.7",
                at,
                List.of(new Field("Host", "www.news.example"), new Field("User-Agent", "newswire-test")),
                List.of(
                        new Field("Content-Type", "text/html; charset=utf-8"),
                        new Field("Content-Encoding", "br"),
                        new Field("Transfer-Encoding", "chunked"),
                        new Field("Vary", "Accept"),
                        new Field("Vary", "Cookie")),
                false);
    }

    TestPage event(String id) {
        return new TestPage(url, body, id, at, exchange);
    }

    TestPage at(Instant time) {
        return new TestPage(url, body, event, time, exchange == null ? null : exchange(time));
    }

    TestPage url(String other) {
        return new TestPage(other, body, event, at, exchange);
    }

    TestPage exchange(@Nullable PageExchange other) {
        return new TestPage(url, body, event, at, other);
    }

    TestPage body(byte[] other) {
        return new TestPage(url, other, event, at, exchange);
    }

    /** Without HTTP. */
    TestPage submitted() {
        return new TestPage(url, body, event, at, null);
    }

    TestPage gone() {
        return new TestPage(url, null, event, at, null);
    }

    String id() {
        return ArticleId.ofUrl(url);
    }

    PageMetadata metadata() {
        var status = body == null ? 410 : 200;
        return new PageMetadata(
                id(), url, url, status, "text/html; charset=utf-8", "\"v1\"", null, at, List.of(), null, null);
    }

    PageToKeep read() {
        return PageToKeep.of(record(0));
    }

    ConsumerRecord<byte[], byte[]> record(long offset) {
        var type = body == null ? EventType.PAGE_GONE : EventType.PAGE_FETCHED;
        var headers = EventHeaders.of(
                EventMetadata.of(type, "/test", event, id(), at).withFetchedAt(at), "text/html; charset=utf-8");
        EventHeaders.put(
                headers, EventHeader.PAGE, JsonCodec.of(PageMetadata.class).encodeToString(metadata()));
        if (exchange != null) {
            EventHeaders.put(
                    headers,
                    EventHeader.EXCHANGE,
                    JsonCodec.of(PageExchange.class).encodeToString(exchange));
        }
        var record = new ConsumerRecord<>(Topic.PAGES.topicName(), 0, offset, utf8(id()), body);
        headers.forEach(header -> record.headers().add(header));
        return record;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
