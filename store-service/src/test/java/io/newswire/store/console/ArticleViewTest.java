package io.newswire.store.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Author;
import org.junit.jupiter.api.Test;

class ArticleViewTest {
    @Test
    void an_author_is_shown_with_the_role_that_is_known() {
        assertThat(ArticleView.signed(new Author("Ada Reporter", "Photos", null, null)))
                .isEqualTo("Ada Reporter (Photos)");
        assertThat(ArticleView.signed(Author.named("Ada Reporter"))).isEqualTo("Ada Reporter");
    }
}
