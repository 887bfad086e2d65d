package io.newswire.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonPrinterTest {
    private final StringWriter out = new StringWriter();

    record Sample(String name, @Nullable String absent) {}

    @Test
    void a_line_leaves_out_what_is_absent_and_a_whole_object_says_null() {
        JsonPrinter.lines(new PrintWriter(out)).print(new Sample("a", null));
        JsonPrinter.whole(new PrintWriter(out), false).print(new Sample("a", null));
        assertThat(out.toString().lines()).containsExactly("{\"name\":\"a\"}", "{\"name\":\"a\",\"absent\":null}");
    }

    @Test
    void without_utf_8_other_characters_are_escapes_of_json() {
        JsonPrinter.lines(new PrintWriter(out), StandardCharsets.US_ASCII).print(new Sample("faß 😀", null));
        assertThat(out.toString().strip()).isEqualToIgnoringCase("{\"name\":\"fa\\u00df \\ud83d\\ude00\"}");
    }

    @Test
    void what_could_harm_a_terminal_is_an_escape_and_equal_values_are_equal_lines() {
        JsonPrinter.lines(new PrintWriter(out), StandardCharsets.UTF_8).print(Map.of("b", "\u202e", "a", "\u001b"));
        assertThat(out.toString().strip()).isEqualToIgnoringCase("{\"a\":\"\\u001b\",\"b\":\"\\u202e\"}");
    }
}
