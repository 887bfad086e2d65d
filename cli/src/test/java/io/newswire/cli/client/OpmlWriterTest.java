package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedSettings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlWriterTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final FeedSettings FULL = new FeedSettings(
            "https://a.example/rss?a=1&b=2",
            "Zürich \"heute\" <live> 新闻 \uD83D\uDCF0",
            List.of("World", "a/b, c", "Škoda"),
            "de-CH",
            "CH",
            Duration.ofMinutes(5),
            Duration.ofHours(6),
            false,
            Map.of("X-Key", "a \"quoted\" <secret>", "Accept-Language", "de"),
            NOW.minusSeconds(86_400));
    private static final FeedSettings BARE = FeedSettings.of("http://b.example/", NOW);
    private static final FeedSettings PLAIN = new FeedSettings(
            "http://c.example/", null, List.of("one", "two"), null, null, null, null, true, Map.of(), NOW);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "US-ASCII"})
    void what_is_written_comes_back_whole(String charset) {
        var feeds = List.of(FULL, BARE, PLAIN);
        var written = OpmlWriter.write(feeds, feed -> "Its own name", true, Charset.forName(charset), NOW);
        var read = OpmlReader.read(written, NOW.plusSeconds(9));
        assertThat(read.feeds()).containsExactlyInAnyOrderElementsOf(feeds);
        assertThat(read.unusable()).isEmpty();
    }

    @Test
    void a_feed_lies_once_in_the_folder_of_its_first_tag_and_comes_back_with_all() {
        var feeds = List.of(
                tagged("http://e.example/", "World", "Europe"),
                tagged("http://f.example/", "Europe"),
                tagged("http://g.example/"),
                tagged("http://h.example/", "World"),
                tagged("http://i.example/", "a/b, c", "World"));
        assertThat(text(feeds, false).lines().map(OpmlWriterTest::shape))
                .containsSubsequence(
                        "<outline World>",
                        "e.example",
                        "h.example",
                        "</outline>",
                        "<outline Europe>",
                        "f.example",
                        "</outline>",
                        "g.example",
                        "<outline a/b, c>",
                        "i.example",
                        "</outline>");
        assertThat(text(feeds, false)).containsOnlyOnce("xmlUrl=\"http://e.example/\"");
        assertThat(read(feeds)).containsExactlyInAnyOrderElementsOf(feeds);
    }

    @Test
    void a_tag_that_a_folder_would_change_makes_none() {
        var feeds = List.of(tagged("http://j.example/", " padded\t", "two"));
        assertThat(text(feeds, false)).doesNotContain("</outline>");
        assertThat(text(feeds, false).lines().filter(line -> line.contains("<outline")))
                .hasSize(1);
    }

    @Test
    void other_readers_find_what_opml_has_a_place_for() {
        var text = text(List.of(PLAIN, BARE), false);
        assertThat(text)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("<opml version=\"2.0\" xmlns:newswire=\"urn:newswire:opml:1\">")
                .contains("<dateCreated>Mon, 4 May 2026 10:00:00 GMT</dateCreated>")
                .contains("type=\"rss\" xmlUrl=\"http://c.example/\" category=\"one,two\"")
                .contains("text=\"http://b.example/\"")
                .doesNotContain("newswire:tags");
    }

    @Test
    void headers_are_left_out_unless_they_are_asked_for() {
        assertThat(text(List.of(FULL), false)).doesNotContain("secret").doesNotContain("X-Key");
        assertThat(text(List.of(FULL), true)).contains("X-Key");
    }

    @Test
    void characters_that_xml_cannot_hold_do_not_break_the_file() {
        var odd = new FeedSettings(
                "http://d.example/",
                "a\u0000b\u001b[31m\uFFFE\nc",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                NOW);
        var read = OpmlReader.read(text(List.of(odd), false).getBytes(StandardCharsets.UTF_8), NOW);
        assertThat(read.feeds()).extracting(FeedSettings::title).containsExactly("ab[31m c");
    }

    /** Of a folder its name, of a feed its host. */
    private static String shape(String line) {
        return line.strip()
                .replaceFirst("^<outline text=\"([^\"]+)\" title=\"\\1\">$", "<outline $1>")
                .replaceFirst("^.*xmlUrl=\"http://([^/]+)/\".*$", "$1");
    }

    private static FeedSettings tagged(String url, String... tags) {
        return new FeedSettings(url, null, List.of(tags), null, null, null, null, null, Map.of(), NOW);
    }

    private static List<FeedSettings> read(List<FeedSettings> feeds) {
        return OpmlReader.read(text(feeds, false).getBytes(StandardCharsets.UTF_8), NOW)
                .feeds();
    }

    private static String text(List<FeedSettings> feeds, boolean withHeaders) {
        return new String(
                OpmlWriter.write(feeds, feed -> null, withHeaders, StandardCharsets.UTF_8, NOW),
                StandardCharsets.UTF_8);
    }
}
