package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.NewsDate;
import io.newswire.ingest.feed.Parsed.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFeedTest {
    private static final String FEED = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Post & Bote", "language": "de",
             "home_page_url": "https://post.example/", "feed_url": "https://post.example/feed.json",
             "next_url": "feed-2.json", "authors": [{"name": "Die Redaktion"}], "icon": "/icon.png",
             "hubs": [{"type": "WebSub", "url": "https://hub.example/"}], "_private": {"a": [1, 2]},
             "items": [
               {"id": 17, "url": "https://post.example/17", "title": "5 < 7", "summary": "Kurz <b>nicht</b> fett",
                "content_html": "<p>Lang</p>", "content_text": "Lang", "date_published": "2026-03-01T10:00:00+01:00",
                "date_modified": "gestern", "tags": ["eins", 2, null], "author": {"name": "Ada"}, "image": "/1.jpg",
                "attachments": [{"url": "1.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 99}, {"url": null}]},
               {"id": "https://post.example/18", "content_text": "Nur Text"},
               {"title": "Ohne Adresse"}, "nichts"]}
            """;

    @Test
    void an_item_says_everything_it_knows() {
        var feed = Feeds.parsed(FEED);

        assertThat(feed.format()).isEqualTo("json-feed-1.1");
        assertThat(feed.entries().getFirst())
                .isEqualTo(new Entry(
                        "https://post.example/17",
                        new FeedEntry(
                                "17",
                                "5 < 7",
                                List.of("Ada"),
                                NewsDate.parse("2026-03-01T10:00:00+01:00"),
                                null,
                                List.of("eins", "2"),
                                "Kurz <b>nicht</b> fett",
                                "de",
                                "Post & Bote"),
                        "<p>Lang</p>"));
        assertThat(feed.items().getFirst().content()).isEqualTo(new FeedText("<p>Lang</p>", true));
        assertThat(feed.items().getFirst().image()).isEqualTo("https://news.example/1.jpg");
        assertThat(feed.items().getFirst().enclosures())
                .containsExactly(new FeedEnclosure("https://news.example/feeds/1.mp3", "audio/mpeg", 99L));
    }

    @Test
    void an_id_that_is_an_address_stands_in_for_a_link_and_the_feeds_authors_for_an_items() {
        var second = Feeds.parsed(FEED).entries().get(1);

        assertThat(second.url()).isEqualTo("https://post.example/18");
        assertThat(second.entry().authors()).containsExactly("Die Redaktion");
    }

    @Test
    void what_is_left_out_is_listed() {
        var feed = Feeds.parsed(FEED);

        assertThat(feed.leftOut()).isEqualTo(2);
        assertThat(feed.problems())
                .containsExactly(
                        "date_modified 'gestern' is no date",
                        "1 entry is no object",
                        "entry 3 has no link that leads anywhere: 'Ohne Adresse'");
    }

    @Test
    void a_feed_says_how_to_follow_it() {
        var hints = Feeds.parsed(FEED).hints();

        assertThat(hints.hubs()).containsExactly("https://hub.example/");
        assertThat(hints.self()).isEqualTo("https://post.example/feed.json");
        assertThat(hints.next()).isEqualTo("https://news.example/feeds/feed-2.json");
    }

    @Test
    void of_a_document_that_is_cut_off_the_complete_items_are_kept() {
        var feed = Feeds.parsed(FEED.substring(0, FEED.indexOf("\"Nur Text")));

        assertThat(feed.entries()).extracting(Entry::url).containsExactly("https://post.example/17");
        assertThat(feed.problems()).anyMatch(problem -> problem.startsWith("not well-formed, read up to there"));
    }

    @Test
    void a_document_that_breaks_says_where_and_how_in_words_of_its_own() {
        assertThat(unparseable("{\"version\": \"https://jsonfeed.org/version/1\",\n \"items\": [{\"title\": oops}]}"))
                .isEqualTo("not JSON at line 2, column 22, in items[0].title");
        assertThat(unparseable("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"tags\": [\"a\","))
                .isEqualTo("the document ends before it is complete, at line 1, column 71, in items[0].tags[1]");
        assertThat(unparseable("{\"items\": " + "[".repeat(200)))
                .startsWith("more than is read of a document (90 levels");
    }

    private static String unparseable(String json) {
        return switch (Feeds.parse(json)) {
            case Parsed.Unparseable not -> not.detail();
            case Parsed.ParsedFeed feed -> "a feed";
            case Parsed.SitemapIndex index -> "an index";
        };
    }

    @Test
    void json_that_is_no_feed_has_a_reason() {
        assertThat(Feeds.reason("[1, 2]")).isEqualTo("not-a-feed");
        assertThat(Feeds.reason("{\"error\": \"no such feed\", \"items\": 3}")).isEqualTo("not-a-feed");
        assertThat(Feeds.reason("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": ["))
                .isEqualTo("not-json");
    }
}
