package io.newswire.store.stream;

import static io.newswire.store.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.platform.telemetry.MetricName;
import io.newswire.store.Copies;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.TestServer;
import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ArticleStreamsIT {
    private static final String STREAM = "/api/articles/stream";

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final TestServer server = new TestServer(database);

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void new_matches_come_as_they_are_stored() throws Exception {
        store(TestArticle.of("before").body("A bridge of before."));
        try (var events = open(STREAM + "?q=bridge")) {
            store(
                    TestArticle.of("a").body("The bridge is open."),
                    TestArticle.of("b").body("Nothing of it."),
                    TestArticle.of("c").headline("Zeile 1\nZeile 2 – Brücke").body("Two bridges."));
            var first = events.next();
            assertThat(first.get("id").asString()).isEqualTo("a");
            assertThat(first.get("headline").asString()).isEqualTo("Headline of a");
            assertThat(events.next().get("headline").asString()).isEqualTo("Zeile 1\nZeile 2 – Brücke");
        }
    }

    @Test
    void a_client_that_was_cut_off_misses_nothing() throws Exception {
        String last;
        try (var events = open(STREAM)) {
            store(TestArticle.of("a"));
            assertThat(events.next().get("id").asString()).isEqualTo("a");
            last = events.lastId();
        }
        store(TestArticle.of("b"), TestArticle.of("c"));
        try (var events = open(STREAM + "?cursor=bm9uZQ", "Last-Event-ID", last)) {
            assertThat(events.next().get("id").asString()).isEqualTo("b");
            assertThat(events.next().get("id").asString()).isEqualTo("c");
        }
        try (var events = open(STREAM + "?cursor=" + last)) {
            assertThat(events.next().get("id").asString()).isEqualTo("b");
        }
    }

    @Test
    void a_client_that_was_cut_off_before_the_first_event_misses_nothing_either() throws Exception {
        String first;
        String beat;
        try (var events = open(STREAM)) {
            first = events.idWithoutEvent();
            beat = events.idWithoutEvent();
        }
        store(TestArticle.of("a"));
        for (var position : new String[] {first, beat}) {
            try (var events = open(STREAM, "Last-Event-ID", position)) {
                assertThat(events.next().get("id").asString()).isEqualTo("a");
            }
        }
    }

    @Test
    void what_is_wrong_is_told_before_the_stream_begins() throws Exception {
        var bad = server.get(STREAM + "?limit=5");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(json(bad).get("parameter").asString()).isEqualTo("limit");
        assertThat(server.get(STREAM, "Last-Event-ID", "nonsense").statusCode()).isEqualTo(400);
        database.close();
        assertThat(server.get(STREAM).statusCode()).isEqualTo(503);
    }

    @Test
    void no_more_clients_are_served_than_may_be_and_a_place_becomes_free_again() throws Exception {
        var open = new ArrayList<EventReader>();
        for (int i = 0; i < TestServer.MOST_STREAMS; i++) {
            open.add(open(STREAM));
        }
        assertThat(server.meters().get(MetricName.STREAMS_OPEN).gauge().value()).isEqualTo(TestServer.MOST_STREAMS);
        var refused = server.get(STREAM);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:newswire:problem:full");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(outcome("refused")).isEqualTo(1);
        for (var events : open) {
            events.close();
        }
        Awaitility.await().until(() -> outcome("closed") == TestServer.MOST_STREAMS);
        try (var events = open(STREAM)) {
            store(TestArticle.of("a"));
            assertThat(events.next().get("id").asString()).isEqualTo("a");
        }
    }

    @Test
    void a_client_that_takes_nothing_is_dropped_and_counted() throws Exception {
        server.giveUpAfter(Duration.ofMillis(500));
        store(TestArticle.of("a"));
        Copies.add(database, "a", 2_000, 10_000);
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
            socket.getOutputStream()
                    .write(("GET " + STREAM + "?cursor=c3RvcmVkCjAK HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> outcome("slow") == 1);
            assertThat(server.meters().get(MetricName.STREAMS_OPEN).gauge().value())
                    .isZero();
        }
    }

    @Test
    void streams_end_when_the_service_does() throws Exception {
        try (var events = open(STREAM)) {
            server.closeStreams();
            assertThatExceptionOfType(IOException.class).isThrownBy(events::next);
        }
    }

    private EventReader open(String path, String... headers) throws Exception {
        var answer = server.open(path, headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new EventReader(answer.body());
    }

    private double outcome(String name) {
        var counter = server.meters()
                .find(MetricName.OUTCOMES)
                .tag("stage", "stream")
                .tag("outcome", name)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private void store(TestArticle... articles) {
        for (var article : articles) {
            rig.store(TestRecords.article(0, article));
        }
    }
}
