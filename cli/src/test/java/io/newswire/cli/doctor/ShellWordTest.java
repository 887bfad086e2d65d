package io.newswire.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {
    @ParameterizedTest
    @ValueSource(strings = {"/srv/news", "", "my news", "it's", "$HOME", "a;b `c` \"d\"", "~/x*", "ä"})
    void a_shell_gives_back_the_word(String word) throws Exception {
        var shell = new ProcessBuilder("sh", "-c", "printf %s " + ShellWord.of(word)).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/news", "broker:9092,other:9092", "news-wire_1.properties"})
    void what_is_plain_stays_so(String word) {
        assertThat(ShellWord.of(word)).isEqualTo(word);
    }
}
