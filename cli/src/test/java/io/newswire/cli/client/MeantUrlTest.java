package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeantUrlTest {
    @ParameterizedTest
    @CsvSource({
        "news.example, https://news.example",
        "news.example/rss?x=1, https://news.example/rss?x=1",
        "127.0.0.1:8080/feed, https://127.0.0.1:8080/feed",
        "feed://news.example/rss, https://news.example/rss",
        "feed:http://news.example/rss, http://news.example/rss"
    })
    void a_missing_scheme_is_put_before_it(String typed, String meant) {
        assertThat(MeantUrl.of(typed)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rss", "file:///etc/passwd", "ftp://news.example/rss", "https://", "a b.example"})
    void what_is_no_address_even_so_is_none(String typed) {
        assertThat(MeantUrl.of(typed)).isEmpty();
    }

    @Test
    void it_is_asked_for_where_feeds_are_added() {
        assertThat(Typed.run("feeds", "add", "news.example").err())
                .contains("not a web address", "did you mean https://news.example?");
        assertThat(Typed.run("feeds", "import", "https://news.example/feeds.opml")
                        .err())
                .contains("curl -sL 'https://news.example/feeds.opml' | newswire feeds import -");
    }
}
