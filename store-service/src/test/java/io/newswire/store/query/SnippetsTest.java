package io.newswire.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.query.FoundArticle.Excerpt;
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
}
