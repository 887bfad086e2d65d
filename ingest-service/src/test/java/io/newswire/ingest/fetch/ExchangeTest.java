package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageExchange;
import io.newswire.contracts.PageExchange.Field;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What of an exchange goes along with the page, for an archive. */
@Timeout(60)
class ExchangeTest extends OneServer {
    @Test
    void status_line_headers_and_address_are_kept_as_they_came() {
        server.enqueue(Web.html("<p>x</p>")
                .newBuilder()
                .status("HTTP/1.1 203 Not Quite")
                .addHeader("Vary", "Accept")
                .addHeader("X-Mixed-Case", "kept")
                .addHeader("Vary", "Cookie")
                .build());

        var exchange = exchange(Web.article(Web.url(server, "/story")));

        assertThat(exchange.method()).isEqualTo("GET");
        assertThat(exchange.protocol()).isEqualTo("HTTP/1.1");
        assertThat(exchange.reason()).isEqualTo("Not Quite");
        assertThat(exchange.address()).isEqualTo("127.0.0.1");
        assertThat(exchange.headersLeftOut()).isFalse();
        assertThat(exchange.responseHeaders())
                .containsSubsequence(
                        new Field("Vary", "Accept"), new Field("X-Mixed-Case", "kept"), new Field("Vary", "Cookie"));
        assertThat(exchange.requestHeaders())
                .extracting(Field::name)
                .contains("Host", "User-Agent", "Accept", "Accept-Encoding");
    }

    @Test
    void neither_a_key_that_settings_send_nor_a_cookie_that_answers_it_goes_anywhere() {
        server.enqueue(Web.html("<p>x</p>")
                .newBuilder()
                .addHeader("Set-Cookie", "session=secret-of-theirs")
                .build());
        var asked = Web.article(Web.url(server, "/story"));
        var withKey = new FetchRequest(
                asked.id(),
                asked.kind(),
                asked.url(),
                asked.articleId(),
                asked.link(),
                asked.etag(),
                asked.lastModified(),
                Map.of("X-Api-Key", "secret-of-ours", "user-agent", "secret-reader"),
                asked.form(),
                asked.attempt(),
                asked.requestedAt());

        assertThat(exchange(withKey).toString())
                .doesNotContainIgnoringCase("secret")
                .doesNotContainIgnoringCase("api-key");
    }

    @Test
    void headers_are_kept_up_to_a_bound_and_it_is_told_when_some_are_left_out() {
        var many = new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .body("<p>x");
        for (int i = 0; i < 30; i++) {
            many.addHeader("X-" + i, "v".repeat(1024));
        }
        server.enqueue(many.build());

        var exchange = exchange(Web.article(Web.url(server, "/story")));

        assertThat(exchange.headersLeftOut()).isTrue();
        assertThat(exchange.responseHeaders()).hasSizeBetween(10, 17);
    }

    @Test
    void it_is_a_header_of_the_pages_record() {
        server.enqueue(Web.html("<p>x</p>"));
        var asked = Web.article(Web.url(server, "/story"));
        try (var page = fetcher.fetch(asked)) {
            var record = FetchRecords.page(Broker.asked(0, asked), asked, Web.fetched(page.outcome()), page);
            var header = Objects.requireNonNull(EventHeaders.text(record.headers(), EventHeader.EXCHANGE));
            assertThat(JsonCodec.of(PageExchange.class).decode(header.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(page.exchange());
        }
    }

    private PageExchange exchange(FetchRequest asked) {
        try (var page = fetcher.fetch(asked)) {
            return Objects.requireNonNull(page.exchange(), () -> String.valueOf(page.outcome()));
        }
    }
}
