package io.newswire.cli.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:30Z");
    private final Site site = new Site(URI.create("http://127.0.0.1:1/"), FirstEdition.read(NOW));

    @Test
    void an_honest_page_answers_304_until_it_changes() {
        var first = get("/harbour-post/harbour-barrier.html", Conditions.NONE);
        var known = new Conditions(first.etag(), null);
        assertThat(get("/harbour-post/harbour-barrier.html", known).status()).isEqualTo(304);
        site.revise(NOW);
        assertThat(get("/harbour-post/harbour-barrier.html", known).status()).isEqualTo(200);
    }

    @Test
    void a_stuck_etag_hides_a_change() {
        var first = get("/harbour-post/harbour-library.html", Conditions.NONE);
        site.revise(NOW);
        var second = get("/harbour-post/harbour-library.html", Conditions.NONE);
        assertThat(second.body()).isNotEqualTo(first.body());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(get("/harbour-post/harbour-library.html", new Conditions(first.etag(), null))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_fickle_etag_feigns_a_change() {
        var first = get("/upland-courier/upland-quarry.html", Conditions.NONE);
        var second = get("/upland-courier/upland-quarry.html", new Conditions(first.etag(), null));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.etag()).isNotEqualTo(first.etag());
    }

    @Test
    void a_feed_answers_304_to_its_date_and_not_to_an_earlier_one() {
        var feed = get("/feeds/news.atom", Conditions.NONE);
        var date = FeedFormat.RSS.date(Objects.requireNonNull(feed.lastModified()));
        assertThat(get("/feeds/news.atom", new Conditions(null, date)).status()).isEqualTo(304);
        assertThat(get("/feeds/news.atom", new Conditions(null, "Mon, 04 May 2020 10:00:00 GMT"))
                        .status())
                .isEqualTo(200);
        assertThat(get("/feeds/news.atom", new Conditions(null, "yesterday")).status())
                .isEqualTo(200);
    }

    @Test
    void the_etag_counts_before_the_date() {
        var feed = get("/feeds/news.atom", Conditions.NONE);
        var date = FeedFormat.RSS.date(Objects.requireNonNull(feed.lastModified()));
        assertThat(get("/feeds/news.atom", new Conditions("\"other\"", date)).status())
                .isEqualTo(200);
        assertThat(get("/feeds/news.atom", new Conditions("\"other\", W/" + feed.etag(), null))
                        .status())
                .isEqualTo(304);
    }

    private Answer get(String path, Conditions conditions) {
        return site.answer(path, conditions);
    }
}
