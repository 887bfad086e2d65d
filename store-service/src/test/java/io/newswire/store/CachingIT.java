package io.newswire.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachingIT {
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
                "/api/articles",
                "/api/articles?format=atom",
                "/api/articles?format=jsonfeed",
                "/api/articles/a",
                "/api/summary",
                "/api/openapi.json",
                "/api/asyncapi.yaml",
                "/api/schemas/article.schema.json"
            })
    void what_a_client_has_already_is_not_sent_again(String path) throws Exception {
        rig.store(TestRecords.article(0, TestArticle.of("a")));
        var first = server.get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        var again = server.get(path, "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(server.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void what_has_changed_is_sent() throws Exception {
        rig.store(TestRecords.article(0, TestArticle.of("a")));
        var tag = server.get("/api/articles/a").headers().firstValue("ETag").orElseThrow();
        rig.store(TestRecords.article(0, TestArticle.of("a").revision(2).headline("second")));
        var answer = server.get("/api/articles/a", "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/articles?limit=0", "/api/articles/nowhere", "/api/nowhere"})
    void problems_are_not_kept(String path) throws Exception {
        var answer = server.get(path, "If-None-Match", "*");
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }
}
