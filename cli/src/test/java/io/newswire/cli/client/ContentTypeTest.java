package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {
    @ParameterizedTest
    @CsvSource({
        "page.HTML, any words, text/html",
        "notes.txt, <html> is a tag, text/plain",
        "-, <!DOCTYPE html><p>x, text/html",
        "-, '\n  <html lang=\"en\">', text/html",
        "-, <3 is a heart, text/plain",
        "-, <please> read this, text/plain",
        "-, A story about <p> elements, text/plain",
    })
    void the_name_counts_and_else_the_beginning(String name, String text, String type) {
        assertThat(ContentType.of(name, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(type);
    }

    @Test
    void what_is_no_text_is_refused() {
        assertThatThrownBy(() -> ContentType.of("x.html", new byte[] {1, 0, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ContentType.of("x.txt", new byte[0])).hasMessage("empty");
    }
}
