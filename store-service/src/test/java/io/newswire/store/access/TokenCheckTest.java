package io.newswire.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.platform.settings.HttpSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCheckTest {
    private static final String READER = "reader-0123456789";
    private static final String OPERATOR = "operator-0123456789";

    private record Given(Optional<List<String>> reader, Optional<List<String>> operator) implements TokenSettings {
        static Given of(List<String> readers, List<String> operators) {
            return new Given(Optional.of(readers), Optional.of(operators));
        }
    }

    private record Http(String host, int port) implements HttpSettings {
        @Override
        public Optional<Path> tlsCertificate() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> tlsKey() {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no-such-host.invalid"})
    void without_tokens_only_this_machine_is_listened_to(String host) {
        var none = new Given(Optional.empty(), Optional.empty());
        assertThat(TokenCheck.problems(none, new Http(host, 0)))
                .singleElement()
                .asString()
                .startsWith("newswire.http.host: '" + host + "'")
                .contains("newswire.store.tokens.operator");
        assertThat(TokenCheck.problems(Given.of(List.of(), List.of(OPERATOR)), new Http(host, 0)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.1.2.3"})
    void on_this_machine_none_are_needed(String host) {
        assertThat(TokenCheck.problems(new Given(Optional.empty(), Optional.empty()), new Http(host, 0)))
                .isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_at_once_without_a_token() {
        var problems = TokenCheck.problems(
                Given.of(List.of("too-short", OPERATOR), List.of(OPERATOR, "with a space in it")),
                new Http("127.0.0.1", 0));
        assertThat(problems)
                .hasSize(3)
                .noneMatch(problem -> problem.contains("too-short") || problem.contains("in it"));
        assertThat(problems).anyMatch(problem -> problem.contains("the same token"));
    }

    @Test
    void a_token_gives_the_highest_role_that_it_is_listed_for() {
        var tokens = Tokens.of(Given.of(List.of(READER, "another-0123456789"), List.of(OPERATOR)));
        assertThat(tokens.none()).isFalse();
        assertThat(tokens.roleOf(READER)).contains(Role.READER);
        assertThat(tokens.roleOf("another-0123456789")).contains(Role.READER);
        assertThat(tokens.roleOf(OPERATOR)).contains(Role.OPERATOR);
        assertThat(tokens.roleOf(READER + "x")).isEmpty();
        assertThat(tokens.roleOf("")).isEmpty();
    }
}
