package io.newswire.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "completeness, whole",
        "colour, red"
    })
    void what_cannot_be_read_is_named_with_a_way_out(String name, String value) {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> parse(name, value))
                .satisfies(problem -> assertThat(problem.parameter()).isEqualTo(name))
                .satisfies(problem -> assertThat(problem.fix()).isNotBlank());
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
