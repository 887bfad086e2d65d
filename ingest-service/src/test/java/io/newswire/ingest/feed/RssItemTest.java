package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.NewsDate;
import org.junit.jupiter.api.Test;

class RssItemTest {
    @Test
    void the_address_behind_feedburner_is_the_link() {
        var item = item("<link>https://feeds.feedburner.example/~r/x</link>"
                + "<feedburner:origLink>https://news.example/1</feedburner:origLink>");

        assertThat(item.link()).isEqualTo("https://news.example/1");
    }

    @Test
    void atom_inside_rss_fills_what_is_missing() {
        var item = item("""
                <atom:link rel="alternate" href="/1"/><atom:author><atom:name>Ada</atom:name></atom:author>
                <atom:updated>2026-03-01T10:00:00Z</atom:updated>
                <atom:summary type="html">&lt;b&gt;x&lt;/b&gt;</atom:summary>""");

        assertThat(item.link()).isEqualTo("https://news.example/1");
        assertThat(item.authors()).containsExactly(new FeedPerson("Ada", null));
        assertThat(item.updated()).isEqualTo(NewsDate.parse("2026-03-01T10:00:00Z"));
        assertThat(item.summary()).isEqualTo(new FeedText("<b>x</b>", true));
    }

    @Test
    void a_podcast_has_its_file_picture_and_author() {
        var item = item("""
                <itunes:title>Folge 1</itunes:title><itunes:author>Ben</itunes:author><itunes:image href="/1.jpg"/>
                <itunes:summary>Worum es geht</itunes:summary><itunes:keywords>a, b</itunes:keywords>
                <enclosure url="/1.mp3" length="unknown" type="audio/mpeg"/>""");

        assertThat(String.valueOf(item.title())).isEqualTo("Folge 1");
        assertThat(item.authors()).containsExactly(new FeedPerson("Ben", null));
        assertThat(item.image()).isEqualTo("https://news.example/1.jpg");
        assertThat(item.categories()).containsExactly("a", "b");
        assertThat(String.valueOf(item.summary())).isEqualTo("Worum es geht");
        assertThat(item.enclosures())
                .containsExactly(new FeedEnclosure("https://news.example/1.mp3", "audio/mpeg", null));
    }

    @Test
    void media_rss_gives_pictures_films_descriptions_and_credits() {
        var item = item("""
                <media:group><media:content url="https://a.example/1.mp4" medium="video" type="video/mp4" fileSize="5"/>
                <media:content url="https://a.example/big.jpg" medium="image"/><media:thumbnail url="https://a.example/t.jpg"/>
                <media:description>Der Film</media:description></media:group>
                <media:credit role="author">Cleo</media:credit><media:credit role="editor">Dan</media:credit>""");

        assertThat(item.image()).isEqualTo("https://a.example/big.jpg");
        assertThat(item.enclosures()).containsExactly(new FeedEnclosure("https://a.example/1.mp4", "video/mp4", 5L));
        assertThat(String.valueOf(item.summary())).isEqualTo("Der Film");
        assertThat(item.authors()).containsExactly(new FeedPerson("Cleo", null));
    }

    @Test
    void the_first_picture_of_the_text_stands_in_for_one() {
        assertThat(item("<description>&lt;p&gt;&lt;img src='https://a.example/p.jpg'&gt;</description>")
                        .image())
                .isEqualTo("https://a.example/p.jpg");
    }

    @Test
    void a_person_is_read_in_every_order() {
        assertThat(FeedPersons.parse("a@b.example (Ada Quay)")).isEqualTo(new FeedPerson("Ada Quay", "a@b.example"));
        assertThat(FeedPersons.parse("Ada Quay (a@b.example)")).isEqualTo(new FeedPerson("Ada Quay", "a@b.example"));
        assertThat(FeedPersons.parse("Ada Quay <a@b.example>")).isEqualTo(new FeedPerson("Ada Quay", "a@b.example"));
        assertThat(FeedPersons.parse("mailto:a@b.example")).isEqualTo(new FeedPerson(null, "a@b.example"));
        assertThat(FeedPersons.parse("Ada (Berlin)")).isEqualTo(new FeedPerson("Ada (Berlin)", null));
        assertThat(FeedPersons.parse(" ")).isNull();
    }

    @Test
    void a_name_elsewhere_is_better_than_an_address() {
        assertThat(item("<author>desk@news.example</author><dc:creator>Ada</dc:creator>")
                        .authors())
                .containsExactly(new FeedPerson("Ada", null));
        assertThat(item("<author>desk@news.example</author>").authors())
                .containsExactly(new FeedPerson(null, "desk@news.example"));
    }

    @Test
    void the_source_of_an_item_is_kept() {
        var source =
                item("<source url=\"https://s.example/rss\">Quelle</source>").source();

        assertThat(source).isNotNull();
        assertThat(String.valueOf(source)).contains("Quelle", "https://s.example/rss");
    }

    @Test
    void an_impossible_date_is_a_problem_and_the_next_best_is_taken() {
        var feed = Feeds.parsed(
                Feeds.rssItem("<link>/1</link><pubDate>30 Feb 2026</pubDate><dc:date>2026-03-01</dc:date>"));

        assertThat(feed.items().getFirst().published()).isEqualTo(NewsDate.parse("2026-03-01"));
        assertThat(feed.problems()).contains("pubdate '30 Feb 2026' is no date");
    }

    @Test
    void links_in_the_text_are_absolute_where_the_document_has_a_base() {
        var item = item("<description xml:base=\"https://b.example/x/\">&lt;a href='y'&gt;z&lt;/a&gt;</description>");

        assertThat(String.valueOf(item.summary())).isEqualTo("<a href=\"https://b.example/x/y\">z</a>");
    }

    private static FeedItem item(String inside) {
        return Feeds.parsed(Feeds.rssItem(inside)).items().getFirst();
    }
}
