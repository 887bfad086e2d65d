package io.newswire.cli.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PressTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:30Z");
    private final Press press = new Press(3, NOW);

    @Test
    void the_same_seed_prints_the_same_page_and_another_number_another_one() {
        var sheet = press.article(7);
        assertThat(text(new Press(3, NOW).article(7))).isEqualTo(text(sheet));
        assertThat(text(press.article(8))).isNotEqualTo(text(sheet));
        assertThat(press.article(8).url()).isNotEqualTo(sheet.url());
    }

    @Test
    void a_revision_has_the_address_of_its_article_and_more_to_say() {
        assertThat(press.revision(7).url()).isEqualTo(press.article(7).url());
        assertThat(press.revision(7).html()).hasSizeGreaterThan(press.article(7).html().length);
    }

    @Test
    void a_copy_has_another_address() {
        assertThat(press.copy(7).url()).isNotEqualTo(press.article(7).url());
    }

    private static String text(Press.Sheet sheet) {
        return new String(sheet.html(), StandardCharsets.UTF_8);
    }
}
