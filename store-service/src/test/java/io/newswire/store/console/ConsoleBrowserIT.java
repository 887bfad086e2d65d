package io.newswire.store.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.contracts.Article;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.Topic;
import io.newswire.store.TestArticle;
import io.newswire.store.TestLetters;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.TestServer;
import io.newswire.store.TestStory;
import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * The pages as a browser has them. With {@code -Dnewswire.pictures=DIR} a picture of each is left there, for people to look
 * at.
 */
class ConsoleBrowserIT {
    private static final int NARROW = 360;
    private static final int WIDE = 1280;
    /** One word, as long as it likes. */
    private static final String WORD = "Donaudampfschifffahrtsgesellschaft".repeat(5);

    private static final Path PICTURES = Path.of(System.getProperty("newswire.pictures", ""));

    private static Database database;
    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        var found = Browser.open();
        assumeTrue(found.isPresent(), "there is no chromium with a chromedriver (Debian: chromium-driver): skipped");
        browser = found.get();
        database = TestPostgres.migrated();
        server = new TestServer(database);
        server.runs().put(RunPagesIT.run(ReprocessRun.State.READY, Instant.now()));
        var rig = new WriterRig(database, Clock.systemUTC());
        store(rig);
        for (var letter : List.of("0:0", "0:1")) {
            server.send(
                    "POST",
                    "/api/dead-letters/discard",
                    "{\"select\": {\"letters\": [\"" + letter + "\"]}, \"why\": \"no use\"}",
                    "Content-Type",
                    "application/json");
        }
        server.send(
                "POST",
                "/api/saved-queries",
                "{\"name\": \"Bridges\", \"query\": {\"q\": \"bridge\"}, \"webhook\": {\"url\": \"http://127.0.0.1:8099/\"}}",
                "Content-Type",
                "application/json");
        server.send(
                "POST",
                "/api/saved-queries",
                "{\"name\": \"%1$s\", \"query\": {\"publisher\": \"%1$s\"}, \"webhook\": {\"url\": \"http://127.0.0.1:8099/\"}}"
                        .formatted(WORD),
                "Content-Type",
                "application/json");
        database.forWrites().useHandle(handle -> {
            handle.execute("UPDATE dead_letter_run SET id = 'first', failed = 1, trouble = 'the broker does not answer'"
                    + " WHERE id = (SELECT min(id) FROM dead_letter_run)");
            handle.execute("UPDATE saved_query SET state = 'GIVEN_UP', failures = 3, failing_since = now(),"
                    + " last_error = 'it answered 500' WHERE name = 'Bridges'");
            handle.execute(
                    "UPDATE saved_query SET failures = 1, failing_since = now(), next_at = now(), last_error = ?"
                            + " WHERE name = ?",
                    WORD,
                    WORD);
            handle.execute("UPDATE dead_letter SET trouble = 'there is no topic newswire.gone any more'"
                    + " WHERE place = '0:2'");
        });
    }

    private static void store(WriterRig rig) {
        rig.store(
                TestRecords.article(
                        0,
                        TestArticle.of("a")
                                .headline("The harbour bridge is closed")
                                .body("The bridge over the harbour is closed until spring. ".repeat(12))),
                TestRecords.article(
                        1,
                        TestArticle.of("b")
                                .headline("Harbour bridge closed")
                                .body("The bridge is closed. ".repeat(9))
                                .copyOf("a", Article.Duplicate.Kind.NEAR, 0.9)),
                TestRecords.article(
                        2, TestArticle.of("c").headline("x".repeat(120)).body("y".repeat(2_000))),
                TestRecords.article(3, TestArticle.of("a").revision(2).headline("The harbour bridge stays closed")),
                TestRecords.article(4, HostileRecord.of(Article.class, Map.of("id", "evil"))),
                TestRecords.article(5, TestArticle.of("d")),
                TestRecords.deletion(6, "d", TestArticle.FETCHED.plusSeconds(60)),
                TestStory.of("s", 1)
                        .with("a")
                        .with("b", HostileRecord.TEXT, HostileRecord.TEXT, null)
                        .record(),
                TestRecords.article(
                        7,
                        HostileRecord.of(
                                Article.class, WORD, Map.of("id", "word", "url", "https://w.example/" + WORD))),
                TestRecords.article(
                        8,
                        HostileRecord.of(
                                Article.class, WORD, Map.of("id", "word", "revision", 2, "headline", "x" + WORD))),
                TestStory.of("words", 1)
                        .with("word", WORD, WORD, null)
                        .with("a", WORD, WORD, null)
                        .record(),
                TestRecords.feed(
                        3, HostileRecord.of(FeedStatus.class, WORD, Map.of("url", "https://w.example/" + WORD))),
                TestRecords.feed(0, "https://news.example/" + "long".repeat(40), TestArticle.FETCHED, 9),
                TestRecords.feed(1, HostileRecord.TEXT, TestArticle.FETCHED, 0),
                TestRecords.feed(2, "https://news.example/feed.xml", TestArticle.FETCHED, 2),
                TestLetters.homeless(0),
                TestLetters.page(1, HostileRecord.TEXT.getBytes(StandardCharsets.UTF_8), HostileRecord.TEXT),
                TestLetters.of(2, "newswire.gone", new byte[] {0, -1, 27, 'x'}, "z".repeat(500)),
                TestLetters.failed(
                        3,
                        TestRecords.junk(Topic.LINKS, 7),
                        "no link at line 3 of https://news.example/" + "deep/".repeat(40)));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            server.close();
            database.close();
        }
    }

    /** Each in each state that looks different. */
    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/?q=bridge&language=en",
                "/?q=nothing+has+this",
                "/?limit=0",
                "/articles/a",
                "/articles/b",
                "/articles/c",
                "/articles/d",
                "/articles/evil",
                "/stories",
                "/stories/s",
                "/stories/s/compare?a=a&b=b",
                "/articles/word",
                "/articles/word/trace",
                "/articles/word/compare",
                "/stories/words",
                "/stories/words/compare?a=word&b=a",
                "/?publisher=" + WORD,
                "/articles/a/trace",
                "/articles/a/raw",
                "/nothing/here",
                "/sources?from=2026-01-01",
                "/sources?source=no.example&order=silent",
                "/feeds",
                "/feeds?source=news.example",
                "/feeds/show?url=https://w.example/" + WORD,
                "/feeds/show?url=" + Links.encoded(HostileRecord.TEXT),
                "/reprocess",
                RunPagesIT.PAGE,
                "/feeds?source=nobody.example",
                "/pipeline",
                "/saved-queries",
                "/dead-letters",
                "/dead-letters?state=discarded",
                "/dead-letters/list",
                "/dead-letters/0:1",
                "/dead-letters/0:2",
                "/dead-letters/settle?state=open&stage=enrich-service%2Fextract",
                "/dead-letters/runs",
                "/dead-letters/runs/first");
    }

    private static void show(String path, int width, boolean dark) {
        browser.show("http://127.0.0.1:" + server.port() + path, width, dark);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_from_outside_runs_and_no_page_asks_for_anything_foreign(String path) {
        browser.complaints();
        show(path, WIDE, false);
        assertThat(browser.run("return window.ran ?? null")).isNull();
        assertThat(
                        browser.texts(
                                "return [...document.querySelectorAll("
                                        + "'script, iframe, object, embed, base, [onerror], [onload], [onclick], [style]')].map(e => e.outerHTML)"))
                .isEmpty();
        assertThat(browser.texts("return [...document.querySelectorAll('[href], [src], [action]')]"
                        + ".map(e => new URL(e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action'),"
                        + " location).protocol).filter(p => !/^https?:$/.test(p))"))
                .isEmpty();
        assertThat(browser.texts("return performance.getEntriesByType('resource').map(e => e.name)"
                        + ".filter(name => !name.startsWith(location.origin))"))
                .isEmpty();
        assertThat(browser.complaints())
                .filteredOn(complaint -> !complaint.contains("the server responded with a status of 4"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_fits_a_narrow_screen_and_is_legible_in_light_and_dark(String path) throws IOException {
        var contrast = Browser.script("contrast.js");
        for (var dark : List.of(false, true)) {
            // Colours do not depend on the width, nor widths on the colours.
            int width = dark ? WIDE : NARROW;
            show(path, width, dark);
            assertThat(browser.number("return document.documentElement.scrollWidth"))
                    .as("width of %s on a screen of %d", path, width)
                    .isEqualTo(width);
            assertThat(browser.texts("return [...document.querySelectorAll('main > *')]"
                            + ".filter(e => e.getBoundingClientRect().right > e.parentElement.getBoundingClientRect().right)"
                            + ".map(e => e.outerHTML.slice(0, 200))"))
                    .as("wider than its page, %s at %d", path, width)
                    .isEmpty();
            picture(path, width, dark);
            assertThat(browser.texts(contrast))
                    .as("contrast of %s, %s", path, dark ? "dark" : "light")
                    .isEmpty();
        }
    }

    private static void picture(String path, int width, boolean dark) throws IOException {
        if (!PICTURES.toString().isEmpty()) {
            Files.createDirectories(PICTURES);
            var name = path.replaceAll("[^A-Za-z0-9]+", "_") + "-" + width + (dark ? "-dark" : "") + ".png";
            Files.write(PICTURES.resolve(name), browser.picture());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stories", "/stories/s", "/feeds", "/saved-queries", "/articles/a/trace"})
    void what_stands_in_a_cell_line_by_line_does_so_on_a_narrow_screen_too_and_no_label_is_without_a_value(
            String path) {
        show(path, NARROW, false);
        assertThat(browser.texts("""
                const before = br => { const range = document.createRange(); range.setStart(br.closest('td'), 0); \
                range.setEndBefore(br); return range.getBoundingClientRect(); };
                return [...document.querySelectorAll('.list td br')]
                    .filter(br => br.nextElementSibling
                        && br.nextElementSibling.getBoundingClientRect().top < before(br).bottom - 2)
                    .map(br => br.parentElement.textContent)""")).isEmpty();
        assertThat(browser.texts("return [...document.querySelectorAll('.list td[data-label]')]"
                        + ".filter(td => td.textContent === '' && td.offsetHeight > 0).map(td => td.dataset.label)"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=bridge&language=en",
                "/articles/a",
                "/stories/s",
                "/saved-queries",
                "/dead-letters",
                "/dead-letters/0:1",
                "/dead-letters/settle?state=open&stage=enrich-service%2Fextract"
            })
    void everything_is_reached_by_the_tab_key_and_one_sees_where_one_is(String path) throws IOException {
        show(path, WIDE, false);
        browser.run(Browser.script("focus.js"));
        // A date is three stops, and a text that scrolls is one.
        browser.tab(2 * (int) browser.number("return reachable().length") + 10);
        assertThat(browser.texts("return reachable().filter(e => !focused.has(e)).map(named)"))
                .as("not reached")
                .isEmpty();
        assertThat(browser.texts("return [...focused].filter(([e, seen]) => !seen).map(([e]) => named(e))"))
                .as("not seen")
                .isEmpty();
    }

    /** A key that is pressed does not wait for the page that it leads to. */
    private static void arrives(String address) {
        await("at " + address)
                .atMost(Duration.ofSeconds(20))
                .until(() -> browser.address().contains(address)
                        && "complete".equals(browser.run("return document.readyState")));
    }

    @Test
    void articles_are_searched_narrowed_and_read_by_keyboard() {
        show("/", WIDE, false);
        browser.run("document.querySelector('input[name=q]').focus()");
        browser.type("bridge" + Keys.ENTER);
        arrives("q=bridge");
        assertThat(browser.texts("return [...document.querySelectorAll('.articles h2')].map(e => e.textContent)"))
                .contains("The harbour bridge stays closed", "Harbour bridge closed");
        browser.run("document.querySelector('.facets li a').focus()");
        browser.type(Keys.ENTER);
        arrives("source=news.example");
        browser.run("document.querySelector('.articles h2 a').focus()");
        browser.type(Keys.ENTER);
        arrives("/articles/");
        assertThat(browser.run("return document.querySelector('h1').textContent"))
                .asString()
                .contains("bridge");
    }

    @Test
    void dead_letters_are_discarded_by_keyboard_from_their_group_on() {
        show("/dead-letters", NARROW, false);
        browser.run(
                "[...document.querySelectorAll('.letters li')]"
                        + ".find(e => e.textContent.includes('no link at line')).querySelector('.actions a:last-child').focus()");
        browser.type(Keys.ENTER);
        arrives("/dead-letters/settle?");
        assertThat(browser.run("return document.querySelector('h1').textContent"))
                .isEqualTo("1 dead letter");
        browser.run("document.querySelector('form[action$=discard] input[name=why]').focus()");
        browser.type("a test" + Keys.ENTER);
        arrives("/dead-letters/runs/");
        assertThat(browser.run("return document.querySelector('main').textContent"))
                .asString()
                .contains("Discard 1 dead letter", "a test");
    }
}
