package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.EventHeader;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeletionTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void an_address_is_taken_down_as_the_article_that_is_known_under_it() {
        var message =
                Deletion.of("https://News.example/story?utm_source=x", NOW).message();
        var id = ArticleId.ofUrl("https://news.example/story");

        assertThat(message.topic()).isEqualTo("newswire.pages");
        assertThat(message.key()).asString(StandardCharsets.UTF_8).isEqualTo(id);
        assertThat(message.value()).isNull();
        assertThat(EventHeaders.text(message.headers(), EventHeader.TYPE)).isEqualTo("newswire.page.gone");
        assertThat(EventHeaders.text(message.headers(), EventHeader.PAGE)).contains("\"status\":451", id);
    }

    @Test
    void an_id_is_taken_as_it_is() {
        var id = "3f9a0c51d2be47768f10aa2c4e5d6b7f";

        assertThat(Deletion.of(id, NOW)).extracting("articleId", "url").containsExactly(id, null);
    }

    @Test
    void what_is_neither_is_refused() {
        assertThatThrownBy(() -> Deletion.of("story", NOW)).isInstanceOf(IllegalArgumentException.class);
    }
}
