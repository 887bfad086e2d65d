package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.NewsDate;
import io.newswire.ingest.feed.Parsed.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedParserTest {
    @Test
    void an_rss_item_says_everything_it_knows() {
        var feed = Feeds.parsed(Feeds.RSS);

        assertThat(feed.title()).isEqualTo("The Harbour Post");
        assertThat(feed.language()).isEqualTo("en-gb");
        assertThat(feed.entries().getFirst())
                .isEqualTo(new Entry(
                        "https://news.example/2026/ferries?page=1&part=2",
                        new FeedEntry(
                                "post-4711",
                                "Ferries & trains stop at noon",
                                List.of("Ada Quay", "Ben Mole"),
                                NewsDate.parse("2026-03-03T09:30:00+01:00"),
                                null,
                                List.of("Transport", "Local"),
                                "All lines stop. Buses run.",
                                "en-gb",
                                "The Harbour Post")));
    }

    @Test
    void an_entry_without_a_link_is_counted_and_its_neighbours_stay() {
        var feed = Feeds.parsed(Feeds.RSS);

        assertThat(feed.leftOut()).isEqualTo(1);
        assertThat(feed.entries())
                .extracting(Entry::url)
                .containsExactly(
                        "https://news.example/2026/ferries?page=1&part=2",
                        "https://news.example/guid-only",
                        "https://news.example/relative/story");
    }

    @Test
    void the_name_of_an_rss_author_is_taken_out_of_the_address() {
        assertThat(Feeds.parsed(Feeds.RSS).entries().get(1).entry().authors()).containsExactly("Cleo Pier");
    }

    @Test
    void an_atom_entry_says_everything_it_knows() {
        var feed = Feeds.parsed(Feeds.ATOM);

        assertThat(feed.entries())
                .containsExactly(new Entry(
                        "https://blatt.example/a/b/eins.html",
                        new FeedEntry(
                                "urn:blatt:1",
                                "5 < 7 stimmt",
                                List.of("Dora Kai"),
                                NewsDate.parse("2026-03-01T12:00:00+02:00"),
                                NewsDate.parse("2026-03-02T12:00:00Z"),
                                List.of("Politik"),
                                "Ein kurzer Text",
                                "de",
                                "Das Blatt")));
    }

    @Test
    void an_rss_1_item_is_read_with_its_dublin_core_and_found_by_its_rdf_about() {
        var feed = Feeds.parsed(Feeds.RSS_1);

        var one = feed.entries().getFirst().entry();
        assertThat(one.datePublished()).isEqualTo(NewsDate.parse("2026-02-01T08:00:00Z"));
        assertThat(one.categories()).containsExactly("Graphs");
        assertThat(one.authors()).containsExactly("Eve");
        assertThat(one.inLanguage()).isEqualTo("fr");
        assertThat(feed.entries().get(1).url()).isEqualTo("https://rdf.example/two");
    }

    @Test
    void an_old_feed_with_a_document_type_html_entities_and_a_bare_ampersand_is_read() {
        var feed = Feeds.parsed(Feeds.RSS_091);

        assertThat(feed.title()).isEqualTo("Old étude");
        assertThat(Feeds.only(feed).headline()).isEqualTo("Salt & pepper");
    }

    @Test
    void a_guid_that_is_no_permalink_is_no_link() {
        var feed = Feeds.parsed(Feeds.rssItem("<guid isPermaLink=\"false\">https://news.example/x</guid>"));

        assertThat(feed.entries()).isEmpty();
        assertThat(feed.leftOut()).isEqualTo(1);
    }

    @Test
    void links_that_are_not_of_the_web_are_skipped() {
        for (var link :
                List.of("javascript:alert(1)", "mailto:a@b.example", "file:///etc/passwd", "ftp://a.example/")) {
            var feed = Feeds.parsed(Feeds.rssItem("<link>" + link + "</link>"));
            assertThat(feed.entries()).as(link).isEmpty();
            assertThat(feed.leftOut()).as(link).isEqualTo(1);
        }
    }

    @Test
    void entries_beyond_the_bound_are_dropped_and_counted() {
        var items = "<item><link>https://a.example/1</link></item>".repeat(5);
        var feed = "<rss version=\"2.0\"><channel><title>T</title>" + items + "</channel></rss>";

        var parsed = new FeedParser(3).parse(feed.getBytes(StandardCharsets.UTF_8), null, Feeds.URL);

        assertThat(parsed).isInstanceOfSatisfying(Parsed.ParsedFeed.class, some -> {
            assertThat(some.entries()).hasSize(3);
            assertThat(some.leftOut()).isEqualTo(2);
        });
    }

    @Test
    void what_is_no_feed_has_a_reason() {
        assertThat(Feeds.reason("")).isEqualTo("empty");
        assertThat(Feeds.reason("nothing to see")).isEqualTo("not-xml");
        assertThat(Feeds.reason("<html><body><p>Not found</p></body></html>")).isEqualTo("not-a-feed");
        assertThat(Feeds.reason("<rss version=\"2.0\"><channel>")).isEqualTo("not-xml");
        assertThat(Feeds.reason(" \n ")).isEqualTo("empty");
        assertThat(Feeds.reason("<note><to>you</to></note>")).isEqualTo("not-a-feed");
        assertThat(Feeds.reason("{\"answer\": 42}")).isEqualTo("not-a-feed");
        assertThat(Feeds.reason("{\"answer\"")).isEqualTo("not-json");
    }

    @Test
    void a_summary_is_capped() {
        var feed = Feeds.parsed(Feeds.rssItem(
                "<link>https://a.example/1</link><description>" + "word ".repeat(10_000) + "</description>"));

        assertThat(Feeds.only(feed).description())
                .hasSizeLessThanOrEqualTo(10_000)
                .startsWith("word word");
    }
}
