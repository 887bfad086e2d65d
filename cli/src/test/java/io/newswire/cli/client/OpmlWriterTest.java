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
        assertThat(read.feeds()).isEqualTo(feeds);
        assertThat(read.unusable()).isEmpty();
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

    private static String text(List<FeedSettings> feeds, boolean withHeaders) {
        return new String(
                OpmlWriter.write(feeds, feed -> null, withHeaders, StandardCharsets.UTF_8, NOW),
                StandardCharsets.UTF_8);
    }
}
