package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.EventHeader;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeletionTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void an_address_is_taken_down_as_the_article_that_is_known_under_it() {
        var messages =
                Deletion.of("https://News.example/story?utm_source=x", NOW).messages();
        var message = messages.getFirst();
        var id = ArticleId.ofUrl("https://news.example/story");

        assertThat(message.topic()).isEqualTo("newswire.pages");
        assertThat(message.key()).asString(StandardCharsets.UTF_8).isEqualTo(id);
        assertThat(message.value()).isNull();
        assertThat(EventHeaders.text(message.headers(), EventHeader.TYPE)).isEqualTo("newswire.page.gone");
        assertThat(EventHeaders.text(message.headers(), EventHeader.PAGE)).contains("\"status\":451", id);
    }

    @Test
    void whoever_would_ask_for_its_address_is_told_not_to() {
        var link = Deletion.of("https://News.example/story?utm_source=x", NOW)
                .messages()
                .getLast();

        assertThat(link.topic()).isEqualTo("newswire.links");
        assertThat(link.key()).asString(StandardCharsets.UTF_8).isEqualTo("news.example");
        assertThat(link.value())
                .asString(StandardCharsets.UTF_8)
                .contains("\"url\":\"https://news.example/story\"", "\"takenDown\":true");
    }

    @Test
    void an_id_is_taken_as_it_is_with_the_address_that_the_store_knows() {
        var id = "3f9a0c51d2be47768f10aa2c4e5d6b7f";
        var deletion = Deletion.of(id, NOW);

        assertThat(deletion).extracting("articleId", "url").containsExactly(id, null);
        assertThat(deletion.messages())
                .singleElement()
                .extracting(ProducerRecord::topic)
                .isEqualTo("newswire.pages");
        assertThat(deletion.withUrl("https://news.example/story").messages())
                .extracting(ProducerRecord::topic)
                .containsExactly("newswire.pages", "newswire.links");
    }

    @Test
    void what_is_neither_is_refused() {
        assertThatThrownBy(() -> Deletion.of("story", NOW)).isInstanceOf(IllegalArgumentException.class);
    }
}
