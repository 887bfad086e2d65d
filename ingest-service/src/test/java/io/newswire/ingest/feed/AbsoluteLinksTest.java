package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbsoluteLinksTest {
    @Test
    void an_rss_link_is_relative_to_the_channel() {
        assertThat(url(Feeds.rssItem("<link>story</link>"))).isEqualTo("https://news.example/home/story");
    }

    @Test
    void an_xml_base_beside_the_link_wins() {
        assertThat(url(Feeds.rssItem("<link xml:base=\"https://other.example/x/\">story</link>")))
                .isEqualTo("https://other.example/x/story");
    }

    @Test
    void bases_nest() {
        assertThat(url("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/top/"><title>t</title><id>i</id>
                  <entry xml:base="sub/"><title>t</title><id>e</id><link href="story"/></entry></feed>
                """)).isEqualTo("https://news.example/top/sub/story");
    }

    @Test
    void an_atom_link_without_a_base_is_relative_to_where_the_feed_came_from() {
        assertThat(url("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>i</id>
                  <link rel="self" href="https://elsewhere.example/"/>
                  <entry><title>t</title><id>e</id><link href="story"/></entry></feed>
                """)).isEqualTo("https://news.example/feeds/story");
    }

    @Test
    void a_channel_link_that_is_relative_or_of_another_scheme_does_no_harm() {
        assertThat(url(Feeds.rssItem("<link>story</link>").replace("https://news.example/home/", "urn:x")))
                .isEqualTo("https://news.example/feeds/story");
        assertThat(url(Feeds.rssItem("<link>story</link>").replace("https://news.example/home/", "/section/")))
                .isEqualTo("https://news.example/section/story");
    }

    @Test
    void a_link_with_spaces_and_letters_beyond_ascii_is_encoded() {
        assertThat(url(Feeds.rssItem("<link> https://münchen.example/ä b|c </link>")))
                .isEqualTo("https://xn--mnchen-3ya.example/%C3%A4%20b%7Cc");
    }

    private static String url(String feed) {
        return Feeds.parsed(feed).entries().getFirst().url();
    }
}
