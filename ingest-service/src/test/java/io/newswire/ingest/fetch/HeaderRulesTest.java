package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.Article.Reservation;
import io.newswire.contracts.Article.Reservation.Use;
import io.newswire.ingest.headers.LinkHeader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {
    private static final HttpUrl URL = HttpUrl.get("https://news.example/section/feed.xml");
    private static final String AGENT = "Newswire/0.1 (news; mailto:a@b.example)";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Cache-Control: max-age=600 | 600",
                "Cache-Control: public, Max-Age=600 , s-maxage=5 | 600",
                "Cache-Control: s-maxage=600 | -",
                "Cache-Control: max-age=\"600\" | 600",
                "Cache-Control: max-age=600; Age: 100 | 500",
                "Cache-Control: max-age=600; Age: 900 | 0",
                "Cache-Control: max-age=600; Age: junk | 600",
                "Cache-Control: max-age=0, must-revalidate | 0",
                "Cache-Control: max-age=600, no-cache | -",
                "Cache-Control: no-store; Expires: Tue, 03 Mar 2026 13:00:00 GMT | -",
                "Cache-Control: no-cache=\"x\", max-age=5 | -",
                "Cache-Control: max-age=600; Cache-Control: max-age=5 | 600",
                "Cache-Control: max-age=99999999999999999999 | 2147483647",
                "Cache-Control: max-age=-5 | -",
                "Cache-Control: max-age | -",
                "Cache-Control: private | -",
                "Expires: Tue, 03 Mar 2026 12:10:00 GMT | 600",
                "Expires: Tue, 03 Mar 2026 12:10:00 GMT; Date: Tue, 03 Mar 2026 12:05:00 GMT | 300",
                "Expires: Tue, 03 Mar 2026 11:00:00 GMT | 0",
                "Expires: 0 | 0",
                "Expires: -1 | 0",
                "Cache-Control: max-age=60; Expires: Tue, 03 Mar 2026 13:00:00 GMT | 60",
                "Date: Tue, 03 Mar 2026 12:05:00 GMT | -",
            })
    void an_answer_stays_as_it_is_for_as_long_as_its_headers_say(String headers, @Nullable Long seconds) {
        assertThat(Freshness.of(parse(headers), Web.NOW))
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    private static Headers parse(String lines) {
        var headers = new Headers.Builder();
        for (var line : lines.split("; (?=[A-Z])")) {
            headers.addUnsafeNonAscii(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).strip());
        }
        return headers.build();
    }

    @Test
    void hubs_and_the_topic_are_read_from_link_headers() {
        var headers = new Headers.Builder()
                .add("Link", "<https://hub.example/>; rel=\"hub\", </canon>; rel=self; type=\"application/rss+xml\"")
                .add("Link", "<https://hub2.example/?a,b;c>;title=\"a, \\\"b\\\"; <c>\" ; REL = \"preload  Hub\"")
                .add("Link", "<https://hub.example/>; rel=hub")
                .build();

        assertThat(HubLinks.of(headers, URL))
                .isEqualTo(new HubLinks(
                        List.of("https://hub.example/", "https://hub2.example/?a,b;c"), "https://news.example/canon"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<>",
                "<https://hub.example/",
                "https://hub.example/; rel=hub",
                "<https://hub.example/>",
                "<https://hub.example/>; rel",
                "<https://hub.example/>; rel=",
                "<https://hub.example/>; rel=\"",
                "<https://hub.example/>; rel=next; rel=hub",
                "<https://hub.example/>; rel=hub; anchor=\"https://other.example/\"",
                "<javascript:alert(1)>; rel=hub",
                "<ftp://hub.example/>; rel=hub",
                ",,,;;;<<<>>>",
            })
    void a_link_that_names_no_hub_names_none(String value) {
        assertThat(HubLinks.of(Headers.of("Link", value), URL).hubs()).isEmpty();
    }

    @Test
    void links_are_bounded() {
        var many = "<https://a.example/>; rel=x, ".repeat(2_000);

        assertThat(LinkHeader.parse(IntStream.range(0, 500)
                        .mapToObj(i -> "<https://hub" + i + ".example/>; rel=hub")
                        .toList()))
                .hasSize(50);
        assertThat(LinkHeader.parse(List.of(many))).isEmpty();
        assertThat(LinkHeader.parse(List.of("<a>; rel=\"b B c\"; TYPE=text/xml; title=\"d, \\\"e\\\"\"; title=f")))
                .containsExactly(new LinkHeader.Link("a", Set.of("b", "c"), "text/xml", "d, \"e\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Robots-Tag: noai | AI",
                "X-Robots-Tag: noindex, NoAI , noimageai | AI AI_IMAGES",
                "X-Robots-Tag: noindex; X-Robots-Tag: noimageai | AI_IMAGES",
                "X-Robots-Tag: newswire: noai, noimageai | AI AI_IMAGES",
                "X-Robots-Tag: *: noai | AI",
                "X-Robots-Tag: otherbot: noai, noimageai | ''",
                "X-Robots-Tag: otherbot: noai, newswire: noimageai | AI_IMAGES",
                "X-Robots-Tag: unavailable_after: 25 Jun 2026 15:00:00 PST, noai | AI",
                "X-Robots-Tag: max-snippet: 20, noai | AI",
                "X-Robots-Tag: noindex, nofollow, none, all | ''",
                "X-Robots-Tag: noaimless | ''",
                "tdm-reservation: 1 | TDM",
                "tdm-reservation: 0 | ''",
                "TDM-Reservation: 1; X-Robots-Tag: noai | AI TDM",
                "tdm-reservation: yes | ''",
            })
    void rights_are_reserved_by_headers(String headers, String uses) {
        assertThat(Reservations.of(parse(headers), URL, AGENT))
                .extracting(reservation -> reservation.use().name())
                .containsExactly(uses.isEmpty() ? new String[0] : uses.split(" "));
    }

    @Test
    void the_terms_of_a_reservation_are_named() {
        var headers = Headers.of("tdm-reservation", "1", "tdm-policy", "/policies/tdm.json");

        assertThat(Reservations.of(headers, URL, AGENT))
                .containsExactly(new Reservation(Use.TDM, "tdm-reservation", "https://news.example/policies/tdm.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "host",
                "Content-Length",
                "Transfer-Encoding",
                "Connection",
                "Accept-Encoding",
                "If-None-Match",
                "Range",
                "Proxy-Authorization",
                "Upgrade",
                "Expect",
                "",
                "a b",
                "a:b",
                "a\nb",
                "\u00e9",
            })
    void a_header_that_is_not_for_settings_is_refused(String name) {
        assertThatThrownBy(() -> CustomHeaders.add(request(), Map.of(name, "x")))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: evil.example", "a\nb", "\u0000", "\u00e9"})
    void a_value_that_would_be_another_header_is_refused_and_not_shown(String value) {
        assertThatThrownBy(() -> CustomHeaders.add(request(), Map.of("X-Key", value)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("X-Key")
                .hasMessageNotContaining("evil");
    }

    @Test
    void other_headers_are_sent_as_they_are() throws RefusedException {
        var request = request();

        CustomHeaders.add(request, Map.of("Authorization", "Bearer x", "Cookie", "a=b", "Accept-Language", "de"));

        assertThat(request.build().headers()).hasSize(3);
    }

    @Test
    void a_value_without_end_does_not_go_on_into_state() {
        assertThat(KeptHeaders.value(Headers.of("ETag", "x".repeat(1_025)), "ETag"))
                .isNull();
        assertThat(KeptHeaders.value(Headers.of("ETag", "\"v1\""), "ETag")).isEqualTo("\"v1\"");
    }

    private static Request.Builder request() {
        return new Request.Builder().url(URL);
    }
}
