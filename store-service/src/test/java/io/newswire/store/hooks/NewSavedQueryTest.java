package io.newswire.store.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.platform.dial.AddressGuard;
import io.newswire.store.query.BadParameterException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewSavedQueryTest {
    @Test
    void all_members_are_read() {
        var wanted = read("{'name': ' Bridges ', 'query': {'q': 'bridge', 'language': 'en', 'publisher': ''},"
                + " 'webhook': {'url': 'https://a.example/x'}, 'cursor': 'c'}");
        assertThat(wanted.name()).isEqualTo("Bridges");
        assertThat(wanted.filters().byName()).isEqualTo(Map.of("q", "bridge", "language", "en"));
        assertThat(wanted.webhook()).isEqualTo("https://a.example/x");
        assertThat(wanted.cursor()).isEqualTo("c");
    }

    @Test
    void without_a_query_all_articles_are_meant_and_without_a_webhook_nobody_is_told() {
        var wanted = read("{'name': 'All'}");
        assertThat(wanted.filters().byName()).isEmpty();
        assertThat(wanted.webhook()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | body",
                "[] | body",
                "null | body",
                "{} | name",
                "{'name': ''} | name",
                "{'name': 7} | name",
                "{'name': 'a', 'webhook': {'url': null}} | webhook.url",
                "{'name': 'a\\u0000'} | name",
                "{'name': 'a', 'querry': {}} | querry",
                "{'name': 'a', 'query': 'bridge'} | query",
                "{'name': 'a', 'query': {'langauge': 'en'}} | langauge",
                "{'name': 'a', 'query': {'limit': '5'}} | limit",
                "{'name': 'a', 'query': {'q': 7}} | query.q",
                "{'name': 'a', 'query': {'from': 'yesterday'}} | from",
                "{'name': 'a', 'webhook': {}} | webhook.url",
                "{'name': 'a', 'webhook': 'https://a.example/'} | webhook",
                "{'name': 'a', 'webhook': {'url': 'https://a.example/', 'secret': 'x'}} | webhook.secret",
            })
    void what_cannot_be_used_is_told_with_its_place(String json, String parameter) {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> read(json))
                .satisfies(bad -> {
                    assertThat(bad.parameter()).isEqualTo(parameter);
                    assertThat(bad.fix()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "not an address",
        "ftp://a.example/",
        "https://user:password@a.example/",
        "https://a.example:25/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.1.2.3:8080/"
    })
    void an_address_where_nothing_would_be_delivered_is_refused_at_once(String url) {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> ReceiverAddress.checked(url, AddressGuard.strict()))
                .satisfies(bad -> assertThat(bad.value()).doesNotContain("password"));
    }

    @Test
    void an_address_is_kept_in_one_spelling_and_an_allowed_one_is_allowed() {
        var guard = new AddressGuard(List.of("10.1.2.3:8080"));
        assertThat(ReceiverAddress.checked("HTTPS://A.example#part", guard)).isEqualTo("https://a.example/");
        assertThat(ReceiverAddress.checked("http://10.1.2.3:8080/x?y", guard)).isEqualTo("http://10.1.2.3:8080/x?y");
    }

    private static NewSavedQuery read(String json) {
        return NewSavedQuery.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
