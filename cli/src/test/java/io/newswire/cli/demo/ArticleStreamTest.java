package io.newswire.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArticleStreamTest {
    @Test
    void what_is_no_article_ends_no_demo() {
        assertThat(ArticleStream.article("{\"id\": 7}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(ArticleStream.article(null)).isEmpty();
    }
}
