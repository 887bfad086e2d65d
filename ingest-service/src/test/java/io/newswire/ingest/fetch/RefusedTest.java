package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchOutcome;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not asked for, and what is not taken. */
@Timeout(60)
class RefusedTest extends OneServer {
    static Stream<Arguments> noPages() {
        return Stream.of(
                Arguments.of("%PDF-1.7", "a PDF"),
                Arguments.of("GIF89a", "an image"),
                Arguments.of("PK\u0003\u0004", "a ZIP archive"),
                Arguments.of("a\u0000b", "binary"),
                Arguments.of("<?xml version='1.0'?>\n<!-- a - b -->\n<rss version='2.0'>", "a feed"),
                Arguments.of("\ufeff<feed xmlns='http://www.w3.org/2005/Atom'>", "a feed"),
                Arguments.of("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", "a feed"));
    }

    @ParameterizedTest
    @MethodSource("noPages")
    void an_article_without_a_type_that_is_plainly_something_else_is_refused(String body, String what) {
        server.enqueue(new MockResponse.Builder().body(body).build());

        assertThat(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome())
                .isEqualTo(new FetchOutcome.Refused("content-type", Web.url(server, "/") + " is " + what));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html><p>x", "plain words", "<?xml version='1.0'?><html/>", "", "<p><rss></p>"})
    void an_article_without_a_type_that_may_be_one_is_taken(String body) {
        server.enqueue(new MockResponse.Builder().body(body).build());

        Web.fetched(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://127.0.0.1/x, scheme",
        "file:///etc/passwd, scheme",
        "javascript:1, scheme",
        "'', url",
        "http://, url",
        "http://user:secret@127.0.0.1/, credentials",
        "not a url, url",
    })
    void a_url_that_is_none_of_ours_is_refused(String url, String reason) {
        Web.assertRefused(fetcher.fetch(Web.article(url)).outcome(), reason);
    }

    @Test
    void a_body_is_bounded_whether_its_length_is_told_or_not() {
        server.enqueue(Web.html("a".repeat(10_001)));
        server.enqueue(
                Web.html("").newBuilder().chunkedBody("a".repeat(10_001), 1_000).build());
        server.enqueue(Web.html("a".repeat(10_000)));

        Web.assertRefused(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome(), "too-large");
        Web.assertRefused(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome(), "too-large");
        Web.fetched(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome());
    }

    @Test
    void an_article_that_is_a_film_is_refused() {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "video/mp4")
                .body("x")
                .build());

        Web.assertRefused(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome(), "content-type");
    }
}
