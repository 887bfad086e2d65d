package io.newswire.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleLineTest {
    @Test
    void a_long_headline_is_cut_with_an_ellipsis() {
        assertThat(ArticleLine.cell("Harbour bridge reopens", 12)).isEqualTo("Harbour bri…");
    }

    @Test
    void a_short_one_is_padded() {
        assertThat(ArticleLine.cell("Fog", 5)).isEqualTo("Fog  ");
    }

    @Test
    void a_headline_cannot_steer_the_terminal() {
        assertThat(ArticleLine.cell("a\u001b[31m\nb", 8)).isEqualTo("a [31m b");
    }

    @Test
    void a_character_outside_the_basic_plane_is_never_halved() {
        assertThat(ArticleLine.cell("\ud83d\udea2\ud83d\udea2\ud83d\udea2", 2)).isEqualTo("\ud83d\udea2…");
    }
}
