package io.newswire.store.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestServer;
import io.newswire.store.console.Browser;
import io.newswire.store.database.Database;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's page in a browser. */
class RawPageBrowserIT {
    @TempDir
    private Path directory;

    @Test
    void a_raw_page_is_seen_and_runs_nothing_and_asks_nobody() throws Exception {
        var found = Browser.open();
        assumeTrue(found.isPresent(), "there is no chromium with a chromedriver (Debian: chromium-driver): skipped");
        var rig = new ArchiveRig(directory.resolve("archive"));
        var asked = new CopyOnWriteArrayList<String>();
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        elsewhere.start();
        var page = TestPage.of(
                "a", attack("http://127.0.0.1:" + elsewhere.getAddress().getPort()));
        rig.store(page);
        try (var browser = found.get();
                Database database = TestPostgres.migrated();
                var server = new TestServer(database, directory.resolve("archive"))) {
            var url = "http://127.0.0.1:" + server.port() + "/articles/" + page.id() + "/raw";
            browser.show(url, 1280, false);
            assertThat(browser.inFrame("return document.querySelector('h1').textContent"))
                    .isEqualTo("Tide barrier");
            assertThat(browser.inFrame("return getComputedStyle(document.querySelector('h1')).color"))
                    .as("its own styles are its own")
                    .isEqualTo("rgb(1, 2, 3)");
            assertThat(browser.run("return [document.title, location.href]"))
                    .isEqualTo(List.of("Raw page · Newswire", url));
            browser.show(url + "/page", 1280, false);
            assertThat(browser.title()).isEqualTo("Before");
            assertThat(asked).isEmpty();
        } finally {
            elsewhere.stop(0);
        }
    }

    private static String attack(String elsewhere) {
        return """
                <!doctype html><title>Before</title><meta charset="utf-8">
                <meta http-equiv="refresh" content="0; url=$ELSEWHERE/refresh">
                <link rel="stylesheet" href="$ELSEWHERE/style.css">
                <style>h1 { color: rgb(1, 2, 3); background: url($ELSEWHERE/background.png) }</style>
                <script src="$ELSEWHERE/script.js"></script>
                <script>document.title = "Ran"; fetch("$ELSEWHERE/fetch"); top.location = "$ELSEWHERE/top";</script>
                <h1>Tide barrier</h1>
                <img src="$ELSEWHERE/picture.png" onerror="document.title = 'Ran'">
                <iframe src="$ELSEWHERE/frame"></iframe><video src="$ELSEWHERE/film" autoplay></video>
                <object data="$ELSEWHERE/object"></object>
                <form action="$ELSEWHERE/form"><button autofocus>Send</button></form>
                """.replace("$ELSEWHERE", elsewhere);
    }
}
