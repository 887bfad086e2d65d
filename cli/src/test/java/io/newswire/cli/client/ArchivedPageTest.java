package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchivedPageTest {
    @Test
    void why_a_page_is_no_article_is_told_with_what_shows_more() {
        assertThat(refusal("<html><body></body></html>"))
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("no-text: ", "newswire archive show a1 --save FILE", "newswire explain FILE"));
    }

    @Test
    void a_page_that_reads_as_an_article_is_not_to_blame() {
        var text =
                "The dam at the upper lake held through the night, said the engineers who had watched it. ".repeat(6);
        assertThat(refusal("<html><title>Dam holds</title><body><h1>Dam holds</h1><p>" + text + "</p></body></html>"))
                .isEmpty();
    }

    private static Optional<String> refusal(String page) {
        return ArchivedPage.refusal(page.getBytes(StandardCharsets.UTF_8), "a1", "https://news.example/a");
    }
}
