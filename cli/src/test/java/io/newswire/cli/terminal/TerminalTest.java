package io.newswire.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.terminal.Terminal.Style;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void a_terminal_shows_colours() {
        assertThat(new Terminal(System.out, true, Map.of("TERM", "xterm")).styled(Style.RED, "no"))
                .isEqualTo("\u001b[31mno\u001b[0m");
    }

    @Test
    void a_file_or_a_pipe_gets_none() {
        assertThat(new Terminal(System.out, false, Map.of()).styled(Style.RED, "no"))
                .isEqualTo("no");
    }

    @Test
    void who_asks_for_none_gets_none() {
        assertThat(new Terminal(System.out, true, Map.of("NO_COLOR", "1")).isColoured())
                .isFalse();
        assertThat(new Terminal(System.out, true, Map.of("TERM", "dumb")).isColoured())
                .isFalse();
    }
}
