package io.newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.PageMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads pages in tests. */
final class Pages {
    static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final PageReader READER = new PageReader(true);

    private Pages() {}

    static Article article(byte[] body, @Nullable String contentType, @Nullable String url) {
        var reading = read(body, contentType, url);
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).article();
    }

    static Reading read(byte[] body, @Nullable String contentType, @Nullable String url) {
        return READER.read(
                body, new PageMetadata("id", url, url, 200, contentType, null, null, NOW, List.of(), null, null), NOW);
    }

    static Article html(String html) {
        return article(
                html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", "https://news.example/2026/a-story");
    }
}
