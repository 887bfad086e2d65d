package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.NewsDate;
import java.time.DayOfWeek;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FeedHintsTest {
    @Test
    void rss_says_when_it_changes() {
        var hints = rss("""
                <ttl>90</ttl><skipHours><hour>0</hour><hour>23</hour><hour>24</hour><hour>25</hour><hour>x</hour></skipHours>
                <skipDays><day>Saturday</day><day>sun</day><day>Caturday</day></skipDays>""");

        assertThat(hints.ttl()).isEqualTo(Duration.ofMinutes(90));
        assertThat(hints.skipHours()).containsExactlyInAnyOrder(0, 23);
        assertThat(hints.skipDays()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void the_syndication_module_says_how_often() {
        var hints = rss("""
                <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
                <sy:updateBase>2000-01-01T12:00+00:00</sy:updateBase>""");

        assertThat(hints.updateEvery()).isEqualTo(Duration.ofMinutes(15));
        assertThat(hints.updateBase()).isEqualTo(NewsDate.parse("2000-01-01T12:00:00Z"));
        assertThat(rss("<sy:updatePeriod> DAILY </sy:updatePeriod>").updateEvery())
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void what_is_no_number_or_no_time_is_no_hint() {
        assertThat(rss("<ttl>0</ttl>").ttl()).isNull();
        assertThat(rss("<ttl>-5</ttl>").ttl()).isNull();
        assertThat(rss("<ttl>99999999999999</ttl>").ttl()).isNull();
        assertThat(rss("<sy:updatePeriod>often</sy:updatePeriod>").updateEvery())
                .isNull();
        assertThat(rss("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>")
                        .updateEvery())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void hubs_and_the_topic_are_found_in_rss_and_atom() {
        var rss =
                rss("<atom:link rel=\"hub\" href=\"https://hub.example/\"/><atom:link rel=\"self\" href=\"all.xml\"/>");
        var atom = Feeds.parsed("""
                <feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://hub.example/"/>
                <link rel="self" href="all.xml"/><link rel="next" href="?page=2"/>
                <link rel="prev-archive" href="/2025"/></feed>""").hints();

        assertThat(rss.hubs()).containsExactly("https://hub.example/");
        assertThat(rss.self()).isEqualTo("https://a.example/all.xml");
        assertThat(atom.hubs()).containsExactly("https://hub.example/");
        assertThat(atom.self()).isEqualTo("https://news.example/feeds/all.xml");
        assertThat(atom.next()).isEqualTo("https://news.example/feeds/all.xml?page=2");
        assertThat(atom.prevArchive()).isEqualTo("https://news.example/2025");
    }

    private static FeedHints rss(String inside) {
        return Feeds.parsed(
                        "<rss version=\"2.0\"><channel><link>https://a.example/</link>" + inside + "</channel></rss>")
                .hints();
    }
}
