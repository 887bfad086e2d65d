package io.newswire.store;

import static io.newswire.store.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class HeadIT {
    private static final String EXPORT = "/api/articles?format=ndjson&limit=100000";

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final TestServer server = new TestServer(database);

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/articles",
                "/api/articles?format=atom",
                "/api/articles?limit=0",
                "/api/articles/a",
                "/api/articles/nowhere",
                "/api/nowhere",
                "/api/summary?x=1",
                "/articles/nowhere",
                "/assets/console.css"
            })
    void head_answers_as_get_does_but_for_the_body(String path) throws Exception {
        rig.store(TestRecords.article(0, TestArticle.of("a")));
        var head = server.send("HEAD", path);
        var get = server.get(path);
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (var name : new String[] {"Content-Type", "ETag", "Cache-Control"}) {
            assertThat(head.headers().firstValue(name)).isEqualTo(get.headers().firstValue(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/articles/stream", EXPORT})
    void head_of_what_may_have_no_end_ends(String path) throws Exception {
        var head = server.send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type").orElseThrow()).containsAnyOf("event-stream", "ndjson");
    }

    @Test
    void no_more_exports_run_than_may_and_a_place_becomes_free_again() throws Exception {
        rig.store(TestRecords.article(0, TestArticle.of("a").body("x".repeat(20_000))));
        Copies.add(database, "a", 2_000, 10_000);
        var held = new ArrayList<Socket>();
        for (int i = 0; i < TestServer.MOST_EXPORTS; i++) {
            held.add(readerOfNothing());
        }
        Awaitility.await().until(() -> server.get(EXPORT + "&q=nowhere").statusCode() == 503);
        var refused = server.get(EXPORT + "&q=nowhere");
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:newswire:problem:full");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(server.get("/api/articles").statusCode()).isEqualTo(200);
        for (var socket : held) {
            socket.close();
        }
        Awaitility.await().until(() -> server.get(EXPORT + "&q=nowhere").statusCode() == 200);
    }

    private Socket readerOfNothing() throws Exception {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.getOutputStream()
                .write(("GET " + EXPORT + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
