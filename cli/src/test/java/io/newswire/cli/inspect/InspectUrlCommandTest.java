package io.newswire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ArticleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectUrlCommandTest {

    @Test
    void an_address_is_shown_with_its_canonical_form_and_the_steps_to_it() {
        var inspected = Inspected.of("url", "HTTPS://News.example/a?utm_source=rss");
        assertThat(inspected.exitCode()).isZero();
        assertThat(inspected.out())
                .containsExactly("{\"input\":\"HTTPS://News.example/a?utm_source=rss\","
                        + "\"canonical\":\"https://news.example/a\","
                        + "\"articleId\":\"" + ArticleId.ofUrl("https://news.example/a") + "\","
                        + "\"host\":\"news.example\",\"steps\":[\"scheme to lower case\",\"host to lower case\","
                        + "\"removed tracking parameter utm_source\"]}");
    }

    @Test
    void a_refusal_names_its_reason_and_fails_the_command() {
        var inspected = Inspected.of("url", "ftp://news.example/", "https://news.example/");
        assertThat(inspected.exitCode()).isEqualTo(1);
        assertThat(inspected.out().getFirst())
                .isEqualTo("{\"input\":\"ftp://news.example/\",\"refused\":\"scheme\","
                        + "\"detail\":\"its scheme is ftp, not http or https\","
                        + "\"help\":\"Only addresses that begin with http:// or https:// are fetched\"}");
        assertThat(inspected.out()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/, loopback",
        "http://10.1.2.3:8080/x, private-use",
        "http://[::1]/, loopback",
        "http://[::ffff:169.254.169.254]/, link-local",
        "http://[64:ff9b::7f00:1]/, ipv4-ipv6-translation",
    })
    void an_address_that_is_not_public_is_said_not_to_be_dialled(String url, String range) {
        var inspected = Inspected.of("url", url);
        assertThat(inspected.exitCode()).isEqualTo(1);
        assertThat(inspected.out().getFirst())
                .contains("\"dialled\":false,\"refusal\":\"address\"")
                .contains("is in " + range);
    }

    @Test
    void what_is_refused_says_what_to_do_on_standard_error_too() {
        var address = Inspected.of("url", "http://10.1.2.3:8080/x");
        assertThat(address.out().getFirst())
                .contains("\"help\":\"If you trust it, allow it here with --allow 10.1.2.3:8080");
        assertThat(address.err())
                .startsWith("newswire: http://10.1.2.3:8080/x: ")
                .contains("--allow 10.1.2.3:8080");
        var port = Inspected.of("url", "http://news.example:6379/");
        assertThat(port.exitCode()).isEqualTo(1);
        assertThat(port.out().getFirst()).contains("\"refusal\":\"port\"", "--allow news.example:6379");
        assertThat(Inspected.of("url", "http://news.example:6379/", "--allow", "news.example:6379")
                        .exitCode())
                .isZero();
    }

    @Test
    void credentials_are_refused_as_the_fetcher_refuses_them_and_not_taken_out_in_silence() {
        var inspected = Inspected.of("url", "http://user:hush@news.example/rss");
        assertThat(inspected.exitCode()).isEqualTo(1);
        assertThat(inspected.out().getFirst())
                .contains("\"refused\":\"credentials\"", "--header 'Authorization: …'")
                .doesNotContain("canonical");
        assertThat(inspected.err()).contains("http://news.example/rss was given with a user name or password");
    }

    @Test
    void a_port_that_there_cannot_be_is_not_to_be_opened() {
        var inspected = Inspected.of("url", "http://news.example:99999/");
        assertThat(inspected.out().getFirst())
                .contains("\"refused\":\"port\"", "no port is above 65535")
                .doesNotContain("--allow");
    }

    @Test
    void a_public_address_and_one_that_is_allowed_are_no_refusals() {
        assertThat(Inspected.of("url", "http://9.9.9.9/").exitCode()).isZero();
        assertThat(Inspected.of("url", "http://127.0.0.1:8080/", "--allow", "127.0.0.1:8080")
                        .exitCode())
                .isZero();
        assertThat(Inspected.of("url", "http://a.org/", "--allow", "a b").exitCode())
                .isEqualTo(2);
    }

    @Test
    void standard_input_has_one_address_a_line() {
        var inspected = Inspected.withInput(
                "https://a.org/1\r\n\n\thttps://a.org/2 \nnonsense\n" + "x".repeat(100_000), "url", "-");
        assertThat(inspected.exitCode()).isEqualTo(1);
        assertThat(inspected.out()).hasSize(4);
        assertThat(inspected.out().get(0)).contains("\"input\":\"https://a.org/1\",\"canonical\":\"https://a.org/1\"");
        assertThat(inspected.out().get(1)).contains("\"canonical\":\"https://a.org/2\"");
        assertThat(inspected.out().get(2)).contains("\"refused\":\"not-absolute\"");
        assertThat(inspected.out().get(3)).contains("\"refused\":\"too-long\"");
    }

    @Test
    void control_characters_of_an_address_do_not_reach_the_terminal() {
        assertThat(Inspected.of("url", "https://a.org/\u001b[31m\u2028").out().getFirst())
                .doesNotContain("\u001b", "\u2028");
    }

    @Test
    void nothing_to_inspect_is_a_usage_error() {
        assertThat(Inspected.of("url").exitCode()).isEqualTo(2);
        assertThat(Inspected.of().exitCode()).isEqualTo(2);
    }
}
