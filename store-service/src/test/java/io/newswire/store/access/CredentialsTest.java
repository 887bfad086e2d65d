package io.newswire.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_user_name_goes_with_a_password_only() {
        assertThat(Credentials.user(basic("ada:secret:more"))).hasValue("ada");
        assertThat(Credentials.token(basic("ada:secret:more"))).hasValue("secret:more");
        assertThat(Credentials.user(basic(" :secret"))).isEmpty();
        assertThat(Credentials.user("Bearer ada:secret")).isEmpty();
        assertThat(Credentials.token("Bearer ada:secret")).hasValue("ada:secret");
        assertThat(Credentials.user("Basic !")).isEmpty();
        assertThat(Credentials.token(null)).isEmpty();
    }
}
