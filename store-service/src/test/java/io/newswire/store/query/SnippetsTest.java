package io.newswire.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.query.FoundArticle.Excerpt;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetsTest {
    @Test
    void marks_become_matches_and_line_ends_become_spaces() {
        assertThat(Snippets.parse("a\nb \uE000word\uE001 c"))
                .containsExactly(new Excerpt("a b ", false), new Excerpt("word", true), new Excerpt(" c", false));
    }

    @Test
    void marks_that_an_article_brought_along_do_no_harm() {
        assertThat(Snippets.parse("\uE001x\uE000\uE000y"))
                .containsExactly(new Excerpt("x", false), new Excerpt("y", true));
        assertThat(Snippets.parse(null)).isEmpty();
    }

    @Test
    void what_is_not_the_beginning_or_end_of_its_text_has_dots_there() {
        var text = "The harbour authority has begun\nto mend the wall.";
        assertThat(dotted("harbour \uE000authority\uE001 has begun", text))
                .startsWith(new Excerpt("… ", false))
                .endsWith(new Excerpt(" …", false));
        assertThat(dotted("The harbour authority has begun\nto \uE000mend\uE001 the wall.", text))
                .hasSize(3);
        assertThat(dotted("\uE000authority\uE001 has begun", "“Authority has begun!”".replace("A", "a")))
                .as("signs alone are left out")
                .hasSize(2);
        assertThat(dotted("\uE000Mend\uE001", "Mend")).containsExactly(new Excerpt("Mend", true));
        assertThat(Snippets.withinText(List.of(), "a", "a")).isEmpty();
    }

    private static List<Excerpt> dotted(String marked, String text) {
        return Snippets.withinText(Snippets.parse(marked), text, text);
    }

    @Test
    void a_phrase_is_marked_whole_over_what_parts_its_runs() {
        assertThat(Snippets.around("대통령이 발표했다. 월요일에 그는 월요일", List.of(List.of("발표했다", "월요일"))))
                .containsExactly(
                        new Excerpt("대통령이 ", false), new Excerpt("발표했다. 월요일", true), new Excerpt("에 그는 월요일", false));
        assertThat(Snippets.around("월요일 발표했다", List.of(List.of("발표했다", "월요일"))))
                .as("not in this order")
                .isNull();
        assertThat(Snippets.around("哈哈哈，他走了", List.of(List.of("哈哈", "他"))))
                .as("its end is that of a longer run")
                .contains(new Excerpt("哈哈，他", true));
        assertThat(Snippets.around("很".repeat(40) + "交通" + "很".repeat(200), List.of(List.of("交通"))))
                .containsExactly(
                        new Excerpt("… " + "很".repeat(30), false),
                        new Excerpt("交通", true),
                        new Excerpt("很".repeat(128) + " …", false));
        assertThat(Snippets.around("東京と大阪", List.of(List.of("大阪"), List.of("東京"))))
                .containsExactly(new Excerpt("東京", true), new Excerpt("と", false), new Excerpt("大阪", true));
    }
}
