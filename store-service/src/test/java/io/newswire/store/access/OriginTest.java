package io.newswire.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, news.example, false",
                "same-origin, -, news.example, false",
                "none, -, news.example, false",
                "cross-site, -, news.example, true",
                "same-site, -, news.example, true",
                "same-origin, https://other.example, internal:8080, false",
                "-, http://news.example:8080, news.example:8080, false",
                "-, http://news.example:8081, news.example:8080, true",
                "-, http://evil.example, news.example, true",
                "-, null, news.example, true",
                "-, http://evil.example, -, true",
                "-, ://, news.example, true"
            })
    void a_page_of_somebody_else_is_known(String site, String origin, String host, boolean foreign) {
        assertThat(Origin.isForeign(site, origin, host)).isEqualTo(foreign);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "localhost, true",
                "localhost:8080, true",
                "LOCALHOST, true",
                "newswire.localhost:80, true",
                "127.0.0.1:8080, true",
                "[::1]:8080, true",
                "rebound.example:8080, false",
                "127.0.0.1.evil.example, false",
                "localhost.evil.example, false",
                "-, false"
            })
    void only_names_that_nobody_else_can_have_mean_this_machine(String host, boolean own) {
        assertThat(Origin.isThisMachine(host)).isEqualTo(own);
    }

    @Test
    void a_token_comes_as_bearer_or_as_a_password() {
        assertThat(Credentials.token("Bearer abc")).contains("abc");
        assertThat(Credentials.token("bearer  abc ")).contains("abc");
        assertThat(Credentials.token("Basic " + base64("me:a:b"))).contains("a:b");
        assertThat(Credentials.token("basic " + base64(":abc"))).contains("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "Basic", "Basic !!", "Digest abc", "Bearerabc"})
    void nothing_else_is_one(String header) {
        assertThat(Credentials.token(header)).isEmpty();
        assertThat(Credentials.token(null)).isEmpty();
    }

    @Test
    void a_pair_without_a_colon_is_none() {
        assertThat(Credentials.token("Basic " + base64("abc"))).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
