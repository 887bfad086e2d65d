package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTokenTest {
    @Test
    void a_token_is_that_of_the_environment_else_the_first_line_of_the_file_that_it_names(@TempDir Path folder)
            throws IOException {
        var file = Files.writeString(folder.resolve("token"), " from-the-file \nanother line\n");
        assertThat(StoreToken.of(Map.of()).authorization()).isNull();
        assertThat(StoreToken.of(Map.of("NEWSWIRE_TOKEN_FILE", file.toString())).authorization())
                .isEqualTo("Bearer from-the-file");
        assertThat(StoreToken.of(Map.of("NEWSWIRE_TOKEN", "direct", "NEWSWIRE_TOKEN_FILE", file.toString()))
                        .authorization())
                .isEqualTo("Bearer direct");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> StoreToken.of(Map.of("NEWSWIRE_TOKEN_FILE", "/no/such/file")))
                .withMessageContaining("/no/such/file");
    }

    @Test
    void a_token_is_not_shown() {
        assertThat(StoreToken.of(Map.of("NEWSWIRE_TOKEN", "letmein")))
                .asString()
                .doesNotContain("letmein");
    }
}
