package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.FeedSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarriedTest {
    private static final String URL = Given.page("a");

    private final Desk desk = new Desk(Given.LOOKING);

    @Test
    void an_article_that_its_feed_carries_is_written_as_a_page_and_never_asked_for() {
        desk.found(carried("Dam & <levee>", "<p>It burst.</p>"));
        desk.pass(Duration.ofDays(30));

        assertThat(desk.requests).isEmpty();
        assertThat(desk.pages).singleElement().satisfies(page -> {
            assertThat(page.type()).isEqualTo(EventType.PAGE_FETCHED);
            assertThat(page.body())
                    .contains("<title>Dam &amp; &lt;levee&gt;</title>", "<article><h1>Dam &amp; ", "<p>It burst.</p>");
            assertThat(page.metadata())
                    .extracting("articleId", "url", "status", "contentType", "link.content", "link.country")
                    .containsExactly(ArticleId.ofUrl(URL), URL, 200, "text/html; charset=utf-8", null, "NO");
        });
        assertThat(desk.counted("article_carried")).isEqualTo(1);
    }

    @Test
    void the_same_again_is_known_and_other_content_is_a_revision() {
        desk.found(carried("Dam bursts", "<p>It burst.</p>"));
        desk.found(carried("Dam bursts", "<p>It  burst.</p>"));
        assertThat(desk.pages).hasSize(1);
        assertThat(desk.counted("link_seen")).isEqualTo(1);

        desk.found(carried("Dam bursts", "<p>It burst at dawn.</p>"));
        assertThat(desk.pages).hasSize(2);
        assertThat(desk.counted("link_revised")).isEqualTo(1);
    }

    @Test
    void a_page_is_cut_at_a_megabyte_between_two_characters() {
        var html = CarriedPage.html("a", "é".repeat(600_000));

        assertThat(html).hasSizeLessThanOrEqualTo(1_000_000).hasSizeGreaterThan(999_990);
        assertThat(new String(html, StandardCharsets.UTF_8)).doesNotContain("\uFFFD");
    }

    @Test
    void links_have_the_country_the_tags_and_where_the_entry_has_none_the_language_of_their_feeds_settings() {
        var link = FeedLinks.of(settings(true), URL, entry(null, null), "<p>All of it.</p>", Given.START);

        assertThat(link)
                .extracting("feedUrl", "country", "tags", "entry.inLanguage", "content")
                .containsExactly(Given.FEED, "NO", List.of("dams"), "nb", null);
        assertThat(FeedLinks.of(settings(true), URL, entry("en", null), null, Given.START))
                .extracting("entry.inLanguage")
                .isEqualTo("en");
    }

    @Test
    void a_feed_whose_pages_are_left_alone_gives_what_it_carries_or_else_its_summary() {
        assertThat(FeedLinks.of(settings(false), URL, entry(null, "Short"), "<p>Long</p>", Given.START)
                        .content())
                .isEqualTo("<p>Long</p>");
        assertThat(FeedLinks.of(settings(false), URL, entry(null, "1 < 2"), null, Given.START)
                        .content())
                .isEqualTo("<p>1 &lt; 2</p>");
    }

    @Test
    void what_a_feed_carries_is_cut_where_it_would_not_fit_into_a_link() {
        var content = "x".repeat(999_999) + "😀 more";

        assertThat(FeedLinks.of(settings(false), URL, entry(null, null), content, Given.START)
                        .content())
                .hasSize(999_999);
    }

    private static FeedSettings settings(boolean fetchPages) {
        return new FeedSettings(
                Given.FEED, null, List.of("dams"), "nb", "NO", null, null, fetchPages, Map.of(), Given.START);
    }

    private static FeedEntry entry(@Nullable String language, @Nullable String description) {
        return new FeedEntry(null, "A", List.of(), null, null, List.of(), description, language, null);
    }

    private static ArticleLink carried(String headline, String content) {
        var entry = new FeedEntry(null, headline, List.of(), null, null, List.of(), null, null, null);
        return new ArticleLink(URL, Given.FEED, entry, "NO", List.of("dams"), content, List.of(), Given.START, null);
    }
}
