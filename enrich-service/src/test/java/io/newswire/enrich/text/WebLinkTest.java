package io.newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/a/b?c=d&e=/../f#g",
                "HTTPS://News.Example/a",
                "http://news.example",
                "http://news.example?a",
                "https://news.example:8080/a",
                "https://ada@news.example/a",
                "https://[::1]/a",
                "https:///a",
                "https://news.example//a//b",
                "https://news.example/a/../b/./c",
                "https://news.example/..",
                "https://news.example/ä ö",
                " https://news.example/a ",
                "https://news.example/a\tb",
                "/a?b#c",
                "/",
                "/../a",
                "//cdn.example/a",
                "/a//b",
                "a/b",
                "../a",
                "?a=b",
                "#a",
                "",
                "mailto:desk@news.example",
                "javascript:void(0)",
                "https:a",
                "\\a"
            })
    void an_address_is_the_one_that_the_parser_makes_of_it(String href) {
        for (var base : new String[] {
            "https://news.example/2026/story.html?x=/y",
            "http://news.example",
            "https://news.example:8443/a/",
            "https://NEWS.example/a",
            "",
            "file:/tmp/a"
        }) {
            var page = Jsoup.parse("<a>it</a>", base);
            var link = Objects.requireNonNull(page.selectFirst("a")).attr("href", href);

            assertThat(WebLink.of(link)).as(base).isEqualTo(link.absUrl("href"));
        }
    }
}
