package io.newswire.cli.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String LONG = "word ".repeat(200);

    @Test
    void short_texts_are_whole() {
        assertThat(Excerpt.of("before", "after")).isEqualTo("before");
        assertThat(Excerpt.of(null, "after")).isNull();
        assertThat(Excerpt.of("before", null)).isEqualTo("before");
    }

    @Test
    void long_texts_are_cut_to_where_they_first_differ() {
        var one = LONG + "the mayor said" + LONG;
        var other = LONG + "a minister said" + LONG;
        assertThat(Excerpt.of(one, other))
                .startsWith("…")
                .contains("the mayor said")
                .endsWith("…");
        assertThat(Excerpt.of(other, one)).contains("a minister said");
        assertThat(Excerpt.of(LONG + "end", LONG)).endsWith("end");
        assertThat(Excerpt.of(LONG, null)).startsWith("word").endsWith("…").hasSize(Excerpt.LENGTH + 1);
    }

    @Test
    void no_character_is_cut_in_half() {
        var bridges = "🌉".repeat(300);
        for (int i = 0; i < 3; i++) {
            var cut = Excerpt.of("x".repeat(i) + bridges, "x".repeat(i) + bridges.substring(0, 200) + "other");
            assertThat(cut)
                    .isNotNull()
                    .satisfies(text -> assertThat(text.codePoints())
                            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        }
    }
}
