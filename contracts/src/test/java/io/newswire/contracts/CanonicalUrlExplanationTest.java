package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlExplanationTest {

    @Test
    void an_address_that_is_canonical_took_no_step() {
        assertThat(steps("https://a.org/x?id=1")).isEmpty();
    }

    @Test
    void each_step_is_said_in_the_order_it_was_taken() {
        assertThat(steps(" HTTPS://me:pw@WWW.A.org:443/x/../story-one-two/amp?utm_source=rss&PHPSESSID=1&id=2#top"))
                .containsExactly(
                        "removed white space",
                        "scheme to lower case",
                        "removed credentials",
                        "host to lower case",
                        "removed default port 443",
                        "removed dot segments",
                        "removed tracking parameter utm_source",
                        "removed fragment",
                        "removed session id PHPSESSID",
                        "AMP variant of the page, by its path");
    }

    @Test
    void a_wrapped_address_names_what_it_was_wrapped_in() {
        assertThat(steps("https://www.google.com/url?q=https://a.org/x%3Ffbclid%3D1"))
                .containsExactly("the target that www.google.com leads to", "removed tracking parameter fbclid");
    }

    @ParameterizedTest
    @CsvSource({
        "/news, not-absolute",
        "ftp://a.org/, scheme",
        "https://a..org/, host",
        "http://0x7f.1/, address-spelling",
        "http://a.org:0/, port",
    })
    void a_refusal_has_a_reason_that_can_be_counted(String url, String reason) {
        assertThat(CanonicalUrl.explain(url))
                .isInstanceOfSatisfying(
                        UrlExplanation.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo(reason));
    }

    @Test
    void a_link_wrapped_beyond_all_sense_is_refused() {
        assertThat(CanonicalUrl.explain("https://" + "www.google.com/amp/s/".repeat(60) + "a.org/x"))
                .isInstanceOfSatisfying(
                        UrlExplanation.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo("wrapped"));
    }

    @Test
    void what_is_said_is_bounded() {
        var url = new StringBuilder("https://a.org/?");
        for (int i = 0; i < 500; i++) {
            url.append("utm_").append(i).append("=1&");
        }
        assertThat(steps(url.toString())).hasSize(UrlSteps.MOST);
    }

    private static List<String> steps(String url) {
        return switch (CanonicalUrl.explain(url)) {
            case UrlExplanation.Understood understood -> understood.steps();
            case UrlExplanation.Refused refused -> List.of(refused.detail());
        };
    }
}
