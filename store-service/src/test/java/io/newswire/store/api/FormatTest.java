package io.newswire.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | JSON",
                "application/json | JSON",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | JSON",
                "application/atom+xml, application/rss+xml, */*;q=0.1 | ATOM",
                "Application/Feed+JSON | JSONFEED",
                "application/x-ndjson;q=0.5, application/atom+xml ; q=0.4 | NDJSON",
                "application/json;q=0, application/* | NDJSON",
                "application/atom+xml;q=much | ATOM",
                "*/*, application/json;q=0.2 | NDJSON",
            })
    void the_format_that_a_client_likes_most_is_taken(String accept, Format expected) {
        assertThat(Format.ofAccept(accept)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"text/html", "application/xml;q=1", "application/atom+xml;q=0", "nonsense"})
    void who_takes_none_gets_none(String accept) {
        assertThat(Format.ofAccept(accept)).isNull();
    }

    @Test
    void who_says_nothing_gets_json() {
        assertThat(Format.ofAccept(null)).isEqualTo(Format.JSON);
        assertThat(Format.ofAccept(" ")).isEqualTo(Format.JSON);
    }
}
