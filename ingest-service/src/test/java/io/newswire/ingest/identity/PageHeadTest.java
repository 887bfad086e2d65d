package io.newswire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageHeadTest {
    private static final String URL = "https://a.org/news/x";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<head><link rel=canonical href='https://a.org/y'></head>",
                "<link REL='Canonical' HREF=/y>",
                "<html><head><link rel='shortlink canonical' href='../y'><body>",
                "<head><base href='https://a.org/z/'><link rel=canonical href='../y'>",
                "<link rel=canonical href=' //a.org/y\n'>",
                "<link rel=canonical href=''><link rel=canonical href='/y'><link rel=canonical href='/y'>",
            })
    void the_link_is_found_as_people_write_it(String html) {
        assertThat(read(html).canonical()).containsExactly("https://a.org/y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body><link rel=canonical href='/y'></body>",
                "<p>text</p><link rel=canonical href='/y'>",
                "<head><!-- <link rel=canonical href='/y'> --></head>",
                "<head><script>'<link rel=canonical href=/y>'</script></head>",
                "<link rel=alternate href='/y'>",
                "<link rel=canonical href='javascript:x'>",
                "<link rel=noncanonical href='/y'>",
                "<link rel=canonical>",
                "",
            })
    void what_anybody_may_have_written_is_not(String html) {
        assertThat(read(html).canonical()).isEmpty();
    }

    @Test
    void og_url_is_found_under_both_attributes() {
        assertThat(read("<meta property='og:url' content='/y'><meta name='OG:URL' content='/z'>")
                        .openGraph())
                .containsExactly("https://a.org/y", "https://a.org/z");
    }

    @Test
    void the_charset_is_the_servers_or_else_the_pages() {
        var html = "<meta charset=iso-8859-1><link rel=canonical href='/\u00e9'>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(PageHead.read(html, null, URL).canonical()).containsExactly("https://a.org/%C3%A9");
        assertThat(PageHead.read(html, "text/html; charset=koi8-r", URL).canonical())
                .containsExactly("https://a.org/%D0%98");
    }

    @Test
    void only_the_first_256_kib_are_read() {
        var late = "<head><!--" + "x".repeat(256 * 1024) + "--><link rel=canonical href='/y'>";
        assertThat(read(late)).isEqualTo(PageHead.nothing());
    }

    @Test
    void any_bytes_under_any_charset_are_read() {
        var noise = new byte[300_000];
        new Random(20261124).nextBytes(noise);
        assertThat(PageHead.read(noise, null, URL)).isNotNull();
        assertThat(PageHead.read(noise, "text/html; charset=no-such-charset", URL))
                .isNotNull();
        assertThat(PageHead.read("<b>".repeat(80_000).getBytes(StandardCharsets.UTF_8), null, URL))
                .isEqualTo(PageHead.nothing());
        assertThat(PageHead.read("<link rel=canonical href='/y'>".getBytes(StandardCharsets.UTF_8), null, "no url"))
                .isEqualTo(PageHead.nothing());
    }

    private static PageHead read(String html) {
        return PageHead.read(html.getBytes(StandardCharsets.UTF_8), null, URL);
    }
}
