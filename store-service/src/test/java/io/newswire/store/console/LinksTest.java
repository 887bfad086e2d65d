package io.newswire.store.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//host/path",
                "/path",
                "https:",
                "http:///x",
                "not an address",
                "https://a b/"
            })
    void only_web_addresses_are_followed(String url) {
        assertThat(Links.outside(url)).isNull();
    }

    @Test
    void web_addresses_are_followed_as_they_are() {
        assertThat(Links.outside("HTTPS://www.news.example/a?b=c&d=é"))
                .isEqualTo("HTTPS://www.news.example/a?b=c&d=%C3%A9");
        assertThat(Links.host("https://www.news.example/a")).isEqualTo("news.example");
        assertThat(Links.host("javascript:alert(1)")).isEqualTo("javascript:alert(1)");
    }

    @Test
    void an_id_of_any_kind_makes_one_path_segment() {
        assertThat(Links.article("a/b ?\"")).isEqualTo("/articles/a%2Fb%20%3F%22");
    }
}
