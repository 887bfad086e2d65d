package io.newswire.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.TestServer;
import io.newswire.store.write.WriterRig;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The raw page in the console, by what is answered. */
class RawConsoleIT {
    @TempDir
    private Path directory;

    @Test
    void a_raw_page_is_framed_and_sandboxed_until_its_article_is_taken_down() throws Exception {
        var page = TestPage.of("a", "<h1>Tide barrier</h1>");
        new ArchiveRig(directory.resolve("archive")).store(page);
        try (var database = TestPostgres.migrated();
                var server = new TestServer(database, directory.resolve("archive"))) {
            var raw = "/articles/" + page.id() + "/raw";
            assertThat(server.get(raw)
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow())
                    .contains("default-src 'none'", "frame-src 'self'");
            var shown = server.get(raw + "/page");
            assertThat(shown.body()).contains("Tide barrier");
            assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("sandbox; default-src 'none'");
            assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");

            var rig = new WriterRig(database, Clock.systemUTC());
            rig.store(
                    TestRecords.article(0, TestArticle.of(page.id())),
                    TestRecords.deletion(1, page.id(), TestArticle.FETCHED.plusSeconds(60)));
            assertThat(server.get(raw).body()).contains("was taken down").doesNotContain("<iframe");
            assertThat(server.get(raw + "/page").statusCode()).isEqualTo(404);
            assertThat(server.get("/api" + raw).statusCode()).isEqualTo(410);
        }
    }
}
