package io.newswire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PostgresUrlTest {
    private final PostgresUrl converter = new PostgresUrl();

    @Test
    void only_a_postgresql_url_is_taken() {
        assertThat(converter.convert(" jdbc:postgresql://db:5432/newswire "))
                .isEqualTo("jdbc:postgresql://db:5432/newswire");
        assertThatIllegalArgumentException().isThrownBy(() -> converter.convert("postgres://db/newswire"));
    }

    @Test
    void a_password_in_the_url_is_refused_without_repeating_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> converter.convert("jdbc:postgresql://db/newswire?password=secret"))
                .withMessageNotContaining("secret");
    }
}
