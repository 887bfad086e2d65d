package io.newswire.enrich.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.text.Walk;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which dates of a page without a declared one belong to its article. */
class FramesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final String URL = "https://www.herald.example/world/dam.html";

    /** So much that what follows is not beside the headline. */
    private static final String FAR = "<p>The valley was evacuated while the water rose.</p>".repeat(20);

    private static @Nullable Found<?> found(String html) {
        var page = new PageMetadata("id", URL, URL, 200, "text/html", null, null, NOW, List.of(), null, null);
        return MetadataReader.read(Walk.of(Jsoup.parse(html, URL)), page, NOW).datePublished();
    }

    private static @Nullable String published(String html) {
        var found = found(html);
        return found == null ? null : String.valueOf(found.value());
    }

    private static String teaser(String day) {
        return "<div class='card'><a href='/x'>The minister who did not know of any dam</a><div class='card-date'>"
                + day + "</div></div>";
    }

    @Test
    void boxes_of_one_kind_with_a_link_and_a_date_each_are_of_other_articles() {
        var teasers = FAR + teaser("9 March 2026") + teaser("8 March 2026");
        assertThat(published("<h1>Dam breaks</h1>" + teasers)).isNull();
        assertThat(published("<h1>Dam breaks</h1><p>Last updated: 3 March 2026</p>" + teasers))
                .isEqualTo("2026-03-03");
    }

    @Test
    void the_box_with_the_headline_is_the_article_even_where_others_follow_that_are_like_it() {
        var article = "<div class='story'><a href='/news'>All the news from the valley and beyond</a><h1>%s</h1>" + FAR
                + "<div class='day'>%s</div></div>";
        assertThat(published(article.formatted("Dam breaks", "3 March 2026")
                        + article.formatted("Fair opens", "2 March 2026")))
                .isEqualTo("2026-03-03");
    }

    @Test
    void two_dates_of_one_byline_are_not_of_other_articles() {
        var byline = "<span class='when'>Published <b class='date'>1 March 2026</b></span>"
                + "<span class='when'>Updated <b class='date'>3 March 2026</b></span>";
        assertThat(published("<h1>Dam breaks</h1>" + FAR + byline)).isEqualTo("2026-03-01");
    }

    @Test
    void the_column_of_the_text_is_no_sidebar_though_it_is_called_by_one() {
        var date = "<div class='posted'>27 March 2026</div>";
        assertThat(published("<h3>Dam breaks</h3><div class='sidebar_content'>" + FAR + date + "</div>"))
                .isEqualTo("2026-03-27");
        assertThat(published("<h3>Dam breaks</h3><div>" + FAR + "</div><div class='sidebar'>" + date + "</div>"))
                .isNull();
    }

    @Test
    void the_day_in_the_masthead_comes_after_one_below_the_headline() {
        var today = "<div class='date'>Thursday, 30 April 2026</div>";
        var filler = "<p>Home, world, sports and weather, all day long</p>".repeat(12);
        assertThat(published(today + filler + "<h1>Dam breaks</h1>" + FAR + "<div class='date'>3 March 2026</div>"))
                .isEqualTo("2026-03-03");
        assertThat(published(today + filler + "<h1>Dam breaks</h1>" + FAR)).isEqualTo("2026-04-30");
    }

    @Test
    void a_link_may_be_the_element_of_the_date() {
        assertThat(published("<h1>Dam breaks</h1>" + FAR + "<p><a class='post-time' href='/2026'>3 March 2026</a></p>"))
                .isEqualTo("2026-03-03");
    }

    @Test
    void a_time_element_of_the_last_change_comes_after_a_day_of_publication() {
        var changed = "<p>Updated <time datetime='2026-03-09'>9 March</time></p>";
        assertThat(published("<h1>Dam breaks</h1>" + FAR + changed + "<p class='date'>3 March 2026</p>"))
                .isEqualTo("2026-03-03");
        var alone = found("<h1>Dam breaks</h1>" + FAR + changed);
        assertThat(alone)
                .isNotNull()
                .extracting(found -> found.provenance().confidence())
                .isEqualTo(0.3);
        var both = "<time class='entry-date published updated' datetime='2026-03-09'>9 March</time>";
        assertThat(published("<h1>Dam breaks</h1>" + FAR + both + "<p class='date'>3 March 2026</p>"))
                .isEqualTo("2026-03-09");
    }
}
