package io.newswire.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    @Test
    void nothing_given_asks_for_the_newest_twenty() {
        var query = ArticleQuery.of(Parameters.of(Map.of(), ArticleQuery.parameters()));
        assertThat(query)
                .isEqualTo(
                        new ArticleQuery(null, Map.of(), null, null, ArticleQuery.Duplicates.INCLUDE, null, 20, null));
    }

    @Test
    void a_day_is_meant_whole() {
        var query = parse("to", "2026-01-31");
        assertThat(query.to()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(parse("from", "2026-01-31").from()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
        assertThat(parse("from", "2026-01-31T10:00:00+05:00").from()).isEqualTo(Instant.parse("2026-01-31T05:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 201",
        "limit, ten",
        "limit, 99999999999",
        "from, yesterday",
        "to, 2026-13-01",
        "from, +999999999-01-01",
        "duplicates, maybe",
        "language, x",
        "language, e n",
        "country, GBR",
        "country, 12",
        "country, ZZ",
        "source, https://",
        "completeness, whole",
        "colour, red"
    })
    void what_cannot_be_read_is_named_with_a_way_out(String name, String value) {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> parse(name, value))
                .satisfies(problem -> assertThat(problem.parameter()).isEqualTo(name))
                .satisfies(problem -> assertThat(problem.fix()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "language, deutsch, use de",
        "language, German, use de",
        "language, Français, use fr",
        "language, english-GB, 'use en, de or pt-BR'",
        "country, UK, use GB",
        "country, gbr, use GB",
        "country, Germany, use DE",
        "country, XK, 'use two letters, such as GB or DE'",
        "source, 127.0.0.1:8123, use 127.0.0.1",
        "source, https://www.News.example/politics?a=b, use news.example",
        "source, news.example/politics, use news.example",
        "source, *.news.example, use news.example",
        "source, .news.example, use news.example",
        "source, münchen.example, use xn--mnchen-3ya.example",
        "source, The Herald, use a host such as news.example",
        "source, 'a.example,b.example', use a host such as news.example"
    })
    void what_no_article_can_have_is_refused_with_what_was_meant(String name, String value, String fix) {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> parse(name, value))
                .satisfies(problem -> assertThat(problem.parameter()).isEqualTo(name))
                .satisfies(problem -> assertThat(problem.fix()).isEqualTo(fix));
    }

    @ParameterizedTest
    @CsvSource({
        "language, en-GB",
        "language, pt_BR",
        "language, zh-Hant-TW",
        "language, EN",
        "language, nds",
        "language, no",
        "country, gb",
        "country, UA",
        "source, news.example",
        "source, www.News.example",
        "source, xn--mnchen-3ya.example",
        "source, my_news.example",
        "source, 127.0.0.1",
        "source, [::1]",
        "source, localhost"
    })
    void what_an_article_can_have_is_taken(String name, String value) {
        assertThat(parse(name, value).filters()).hasSize(1);
    }

    @Test
    void a_source_is_a_host_wherever_it_is_asked_for() {
        var given = Map.of("source", List.of("news.example:80"));
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() ->
                        SourceQuery.of(Parameters.of(given, SourceQuery.parameters()), LocalDate.of(2026, 11, 30)));
        var feeds = Parameters.of(given, FeedQuery.parameters());
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> FeedQuery.of(feeds, PageQuery.of(feeds)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-11-24",
        "2026-11-26, 2026-11-24",
        "2026-11-25T00:00:00Z, 2026-11-24",
        "2026-11-24T10:00:00Z, 2026-11-24T09:59:59Z"
    })
    void a_time_that_ends_before_it_begins_is_refused(String from, String to) {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> between(from, to))
                .satisfies(problem -> assertThat(problem.fix()).isEqualTo("exchange the two"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-24",
        "2026-11-24T10:00:00Z, 2026-11-24",
        "2026-11-24T10:00:00Z, 2026-11-24T10:00:00Z",
        "9999-12-31, 9999-12-31"
    })
    void one_day_and_one_moment_are_times(String from, String to) {
        assertThat(between(from, to).to()).isNotNull();
    }

    private static ArticleQuery between(String from, String to) {
        return ArticleQuery.of(
                Parameters.of(Map.of("from", List.of(from), "to", List.of(to)), ArticleQuery.parameters()));
    }

    @Test
    void what_was_saved_before_it_was_refused_can_still_be_read_and_is_not_saved_again() {
        for (var filters : List.of(
                Map.of("source", "news.example:80"),
                Map.of("country", "UK"),
                Map.of("language", "deutsch"),
                Map.of("from", "2026-11-25", "to", "2026-11-24"))) {
            var saved = SavedFilters.decode(new SavedFilters(filters).encode());
            assertThat(saved.query(1).limit()).isEqualTo(1);
            assertThatExceptionOfType(BadParameterException.class).isThrownBy(() -> SavedFilters.of(filters));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "ftp://news.example/rss", "https://"})
    void what_is_no_address_is_no_feed(String feed) {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> parse("feed", feed))
                .satisfies(problem -> assertThat(problem.fix()).contains("newswire feeds list"));
    }

    @Test
    void the_last_day_of_all_is_an_end_too() {
        assertThat(parse("to", "9999-12-31").to()).isEqualTo(Instant.parse("9999-12-31T00:00:00Z"));
    }

    @Test
    void texts_have_a_longest_and_no_nul() {
        assertThatExceptionOfType(BadParameterException.class).isThrownBy(() -> parse("q", "x".repeat(501)));
        assertThatExceptionOfType(BadParameterException.class).isThrownBy(() -> parse("publisher", "a\0b"));
    }

    @Test
    void a_parameter_given_twice_is_refused() {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> Parameters.of(Map.of("q", List.of("a", "b")), "q"));
    }

    private static ArticleQuery parse(String name, String value) {
        return ArticleQuery.of(Parameters.of(Map.of(name, List.of(value)), ArticleQuery.parameters()));
    }
}
