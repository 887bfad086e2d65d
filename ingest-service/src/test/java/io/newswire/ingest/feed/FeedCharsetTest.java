package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedCharsetTest {
    private static final String TITLE = "Žižkov café";

    @Test
    void a_byte_order_mark_decides() {
        for (var name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            var bytes = ("\ufeff" + feed("us-ascii")).getBytes(Charset.forName(name));
            assertThat(title(bytes, "text/xml; charset=iso-8859-1")).as(name).isEqualTo(TITLE);
        }
    }

    @Test
    void a_feed_that_ends_inside_its_mark_is_text_without_one() {
        for (var name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            var mark = "\ufeff".getBytes(Charset.forName(name));
            for (int length = 0; length < mark.length; length++) {
                var bytes = Arrays.copyOf(mark, length);
                assertThatNoException()
                        .as(name + " " + length)
                        .isThrownBy(() -> FeedCharset.decode(bytes, null, new Problems()));
            }
        }
    }

    @Test
    void utf_16_shows_without_a_mark() {
        assertThat(title(feed("utf-16").getBytes(StandardCharsets.UTF_16BE), "text/xml"))
                .isEqualTo(TITLE);
        assertThat(title(feed("utf-16").getBytes(StandardCharsets.UTF_16LE), "text/xml"))
                .isEqualTo(TITLE);
    }

    @Test
    void the_declaration_decides_where_the_server_says_nothing() {
        assertThat(title(feed("iso-8859-2").getBytes(Charset.forName("iso-8859-2")), "text/xml"))
                .isEqualTo("Žižkov café");
    }

    @Test
    void the_server_decides_over_the_declaration() {
        var bytes = feed("iso-8859-1").getBytes(Charset.forName("windows-1250"));
        assertThat(title(bytes, "application/rss+xml; Charset=\"windows-1250\""))
                .isEqualTo(TITLE);
    }

    @Test
    void utf_8_is_known_whatever_anybody_says() {
        assertThat(title(feed("iso-8859-1").getBytes(StandardCharsets.UTF_8), "text/xml; charset=us-ascii"))
                .isEqualTo(TITLE);
    }

    @Test
    void a_charset_that_nobody_knows_says_nothing() {
        var bytes = feed("windows-1250").getBytes(Charset.forName("windows-1250"));
        assertThat(title(bytes, "text/xml; charset=none-such")).isEqualTo(TITLE);
    }

    @Test
    void bytes_that_nobody_declares_and_are_not_utf_8_are_western() {
        var bytes = Feeds.rssItem("<title>café</title><link>https://a.example/1</link>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(title(bytes, "")).isEqualTo("café");
    }

    @Test
    void text_that_is_declared_as_utf_8_and_is_not_is_western() {
        var bytes = feed("utf-8").replace("Žižkov", "").getBytes(Charset.forName("windows-1252"));

        assertThat(title(bytes, "text/xml; charset=utf-8")).isEqualTo("café");
        assertThat(Feeds.parsed(bytes, "text/xml").problems()).contains("not UTF-8: it was read as windows-1252");
    }

    @Test
    void a_letter_that_is_broken_costs_no_other() {
        var bytes = feed("utf-8").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1 - "</title><link>https://a.example/1</link></item></channel></rss>".length()] = '!';

        assertThat(title(bytes, "text/xml")).isEqualTo("Žižkov caf\ufffd!");
    }

    @Test
    void iso_8859_1_and_gb2312_mean_more_than_they_say() {
        var western = feed("iso-8859-1").replace(TITLE, "“€”").getBytes(Charset.forName("windows-1252"));
        var chinese = feed("gb2312").replace(TITLE, "朱镕基").getBytes(Charset.forName("gb18030"));

        assertThat(title(western, "text/xml")).isEqualTo("“€”");
        assertThat(title(chinese, "text/xml")).isEqualTo("朱镕基");
    }

    @Test
    void what_is_declared_wrongly_is_a_problem() {
        assertThat(Feeds.parsed(feed("iso-8859-2").getBytes(StandardCharsets.UTF_8), "text/xml")
                        .problems())
                .containsExactly("declared as ISO-8859-2, but it is UTF-8");
    }

    private static String feed(String declared) {
        return "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>"
                + Feeds.rssItem("<title>" + TITLE + "</title><link>https://a.example/1</link>");
    }

    private static String title(byte[] bytes, String contentType) {
        return String.valueOf(Feeds.only(Feeds.parsed(bytes, contentType)).headline());
    }
}
