package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SubmissionTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final byte[] TEXT = "A story.\n\nIt ends.".getBytes(StandardCharsets.UTF_8);

    @Test
    void an_address_becomes_a_link_keyed_by_its_host_and_port() {
        var submission = Submission.ofUrl("http://News.example:8080/story?utm_source=x", NOW);
        var message = submission.message();
        assertThat(message.topic()).isEqualTo("newswire.links");
        assertThat(message.key()).asString(StandardCharsets.UTF_8).isEqualTo("news.example:8080");
        var link = JsonCodec.of(ArticleLink.class).decode(message.value());
        assertThat(link).isEqualTo(ArticleLink.submitted("http://news.example:8080/story", NOW));
        assertThat(submission.articleId()).isEqualTo(ArticleId.ofUrl("http://news.example:8080/story"));
    }

    @Test
    void a_text_without_address_is_known_by_its_content() {
        var submission = Submission.ofBytes("story.txt", TEXT, null, NOW);
        var page = page(submission);
        assertThat(submission.message().topic()).isEqualTo("newswire.pages");
        assertThat(submission.message().value()).isEqualTo(TEXT);
        assertThat(submission.message().key())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(ArticleId.ofContent(TEXT))
                .isEqualTo(page.articleId());
        assertThat(page.url()).isNull();
        assertThat(page.contentType()).isEqualTo("text/plain");
        assertThat(EventHeaders.fetchedAt(submission.message().headers())).isEqualTo(NOW);
        assertThat(EventHeaders.text(submission.message().headers(), "content-type"))
                .isEqualTo("text/plain");
    }

    @Test
    void a_file_that_stands_for_an_address_is_the_article_of_that_address() {
        var submission = Submission.ofBytes("story.html", TEXT, "https://news.example/a#b", NOW);
        assertThat(page(submission).url()).isEqualTo("https://news.example/a");
        assertThat(submission.articleId()).isEqualTo(ArticleId.ofUrl("https://news.example/a"));
        assertThat(page(submission).contentType()).isEqualTo("text/html");
    }

    @Test
    void what_is_no_web_address_is_refused() {
        assertThatThrownBy(() -> Submission.ofUrl("http://", NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PageMetadata page(Submission submission) {
        var json = Objects.requireNonNull(EventHeaders.text(submission.message().headers(), EventHeader.PAGE));
        return JsonCodec.of(PageMetadata.class).decode(json.getBytes(StandardCharsets.UTF_8));
    }
}
