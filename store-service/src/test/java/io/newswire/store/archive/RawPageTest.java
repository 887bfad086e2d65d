package io.newswire.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.newswire.store.api.RawApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The raw page over HTTP. */
class RawPageTest {
    private static final TestPage A = TestPage.of("a", "<script>alert(1)</script>é");

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private ArchiveRig rig;
    private Javalin server;

    @BeforeEach
    void start() {
        rig = new ArchiveRig(directory.resolve("archive"));
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    new RawApi(rig.reader, "down"::equals).addTo(config.routes);
                })
                .start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
        client.close();
    }

    @Test
    void the_newest_page_is_given_byte_by_byte_with_the_headers_it_came_with() throws Exception {
        rig.store(A.body(TestPage.utf8("older")).event("0").at(TestPage.AT.minusSeconds(60)), A);
        var answer = get("/api/articles/" + A.id() + "/raw");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(A.body());
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("text/html;charset=utf-8"))
                .containsEntry("x-archive-orig-vary", List.of("Accept", "Cookie"))
                .containsEntry("x-archive-orig-x-crawler-content-encoding", List.of("br"))
                .containsEntry("memento-datetime", List.of("Tue, 24 Nov 2026 12:00:00 GMT"))
                .containsEntry("link", List.of("<" + A.url() + ">; rel=\"original\""));
    }

    @Test
    void a_long_page_comes_whole_to_whoever_takes_it_packed() throws Exception {
        var page = A.body(TestPage.utf8("A line of a long page. ".repeat(2_000)));
        rig.store(page);
        var url = URI.create("http://127.0.0.1:" + server.port() + "/api/articles/" + A.id() + "/raw");
        var request = HttpRequest.newBuilder(url)
                .header("Accept-Encoding", "gzip")
                .timeout(Duration.ofSeconds(20))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(page.body());
        }
    }

    @Test
    void a_browser_may_save_it_and_not_run_it() throws Exception {
        rig.store(A);
        assertThat(get("/api/articles/" + A.id() + "/raw").headers().map())
                .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"))
                .containsEntry("content-disposition", List.of("attachment; filename=\"" + A.id() + ".html\""))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("cache-control", List.of("no-store"));
    }

    @Test
    void what_is_not_archived_is_not_found_and_what_was_taken_down_is_gone() throws Exception {
        assertThat(problem("/api/articles/nowhere/raw", 404)).isEqualTo("urn:newswire:problem:not-found");
        rig.store(A, A.gone().event("g").at(TestPage.AT.plusSeconds(1)));
        assertThat(problem("/api/articles/" + A.id() + "/raw", 410)).isEqualTo("urn:newswire:problem:gone");
        assertThat(problem("/api/articles/" + A.id() + "/raw?part=head", 400))
                .isEqualTo("urn:newswire:problem:bad-parameter");
    }

    @Test
    void an_archive_that_is_damaged_is_told_as_such() throws Exception {
        rig.store(A);
        Files.write(rig.onlyWarc(), new byte[] {1, 2, 3});
        assertThat(problem("/api/articles/" + A.id() + "/raw", 503)).isEqualTo("urn:newswire:problem:archive");
    }

    private String problem(String path, int status) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return JsonMapper.shared().readTree(answer.body()).get("type").asString();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var url = URI.create("http://127.0.0.1:" + server.port() + path);
        var request =
                HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(20)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
