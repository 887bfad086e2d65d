package io.newswire.cli.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.ReprocessRun.Selection;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectorTest {
    private final Article article = Samples.old(
            "a",
            Map.of(
                    "extractorVersion",
                    3,
                    "url",
                    "https://www.news.example/a",
                    "feedUrl",
                    "https://feeds.example/rss",
                    "publisher",
                    Map.of("name", "The News")));

    @Test
    void only_what_lower_versions_made_is_taken() {
        assertThat(takes(null, null, null, 4)).isTrue();
        assertThat(takes(null, null, null, 3)).isFalse();
    }

    @Test
    void a_source_is_a_feed_a_host_with_all_below_it_or_a_publisher() {
        assertThat(takes("https://feeds.example/rss", null, null, 4)).isTrue();
        assertThat(takes("www.news.example", null, null, 4)).isTrue();
        assertThat(takes("News.example", null, null, 4)).isTrue();
        assertThat(takes("the news", null, null, 4)).isTrue();
        assertThat(takes("ews.example", null, null, 4))
                .as("no domain ends within a name")
                .isFalse();
        assertThat(takes("other.example", null, null, 4)).isFalse();
        assertThat(takes("https://feeds.example/", null, null, 4)).isFalse();
    }

    @Test
    void the_time_of_the_fetch_counts_with_its_beginning_and_without_its_end() {
        var at = Samples.FETCHED;
        assertThat(takes(null, at, null, 4)).isTrue();
        assertThat(takes(null, at.plusMillis(1), null, 4)).isFalse();
        assertThat(takes(null, null, at, 4)).isFalse();
        assertThat(takes(null, null, at.plusMillis(1), 4)).isTrue();
    }

    @Test
    void an_article_without_an_address_is_of_no_host() {
        var submitted = new java.util.HashMap<String, @Nullable Object>();
        submitted.put("url", null);
        var selector = new Selector(new Selection("news.example", null, null, 9));
        assertThat(selector.takes(Samples.with(article, submitted))).isFalse();
    }

    private boolean takes(@Nullable String source, @Nullable Instant from, @Nullable Instant until, int below) {
        return new Selector(new Selection(source, from, until, below)).takes(article);
    }
}
