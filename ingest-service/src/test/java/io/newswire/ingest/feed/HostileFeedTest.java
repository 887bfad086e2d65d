package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class HostileFeedTest {
    @Test
    void an_external_entity_is_not_read(@TempDir Path dir) throws IOException {
        var secret = Files.writeString(dir.resolve("secret.txt"), "tell nobody");

        var parsed = Feeds.parsed("<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + Feeds.rssItem("<title>&x;</title><link>https://a.example/1</link>"));

        assertThat(parsed.toString()).doesNotContain("tell nobody");
        assertThat(Feeds.only(parsed).headline()).isEqualTo("&x;");
        assertThat(parsed.problems())
                .contains(
                        "a document type with declarations was left out, and what it declares",
                        "the entity &x; is declared nowhere and was taken as text");
    }

    @Test
    void entities_that_multiply_are_not_declared_at_all() {
        var definitions = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            definitions.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }

        var feed = Feeds.parsed("<!DOCTYPE rss [" + definitions + "]>"
                + Feeds.rssItem("<title>&a29;</title><link>https://a.example/1</link>"));

        assertThat(Feeds.only(feed).headline()).isEqualTo("&a29;");
    }

    @Test
    void a_name_of_an_unknown_entity_stays_text() {
        var feed = Feeds.parsed(Feeds.rssItem("<title>R&D &nosuch; &#0;x</title><link>https://a.example/1</link>"));

        assertThat(Feeds.only(feed).headline()).isEqualTo("R&D &nosuch; x");
    }

    @Test
    void control_characters_are_dropped_and_cdata_keeps_its_ampersands() {
        var feed = Feeds.parsed("\n\n junk "
                + Feeds.rssItem("<title>a\u0008b</title><link><![CDATA[https://a.example/1?x=1&copy=2]]></link>"));

        assertThat(Feeds.only(feed).headline()).isEqualTo("ab");
        assertThat(feed.entries().getFirst().url()).isEqualTo("https://a.example/1?x=1&copy=2");
    }

    @Test
    void html_that_nests_without_end_inside_a_summary_is_text_in_the_end() {
        var feed = Feeds.parsed(Feeds.rssItem("<link>https://a.example/1</link><description><![CDATA["
                + "<div>".repeat(200_000) + "deep]]></description>"));

        assertThat(feed.entries()).hasSize(1);
    }
}
