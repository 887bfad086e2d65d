package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feed.Parsed.Entry;
import org.junit.jupiter.api.Test;

class AtomEntryTest {
    @Test
    void a_type_says_what_a_text_is() {
        assertThat(title("<title>a &lt;b&gt;</title>")).isEqualTo(new FeedText("a <b>", false));
        assertThat(title("<title type=\"html\">a &lt;b&gt;c&lt;/b&gt; &amp;amp;</title>"))
                .isEqualTo(new FeedText("a <b>c</b> &amp;", true));
        assertThat(
                        title(
                                "<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">a <b>c</b> &amp;<br/></div></title>"))
                .isEqualTo(new FeedText("a <b>c</b> &amp;<br/>", true));
        assertThat(title("<title mode=\"base64\">SGFsbG8=</title>")).isEqualTo(new FeedText("Hallo", false));
    }

    @Test
    void xhtml_loses_the_prefix_that_the_feed_gave_it() {
        assertThat(
                        title(
                                "<title type=\"xhtml\"><x:div xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:i>a</x:i></x:div></title>"))
                .isEqualTo(new FeedText("<i>a</i>", true));
    }

    @Test
    void the_page_is_the_link_and_not_what_else_is_linked() {
        var item = entry("""
                <link rel="self" href="/entry.atom"/><link rel="replies" href="/replies"/>
                <link rel="alternate" type="application/pdf" href="/1.pdf"/><link type="text/html" href="/1.html"/>
                <link rel="enclosure" href="/1.mp3" type="audio/mpeg" length="3"/>""");

        assertThat(item.link()).isEqualTo("https://news.example/1.html");
        assertThat(item.enclosures())
                .containsExactly(new FeedEnclosure("https://news.example/1.mp3", "audio/mpeg", 3L));
    }

    @Test
    void an_id_that_is_an_address_stands_in_for_a_link() {
        assertThat(entry("<id>https://news.example/1</id>").link()).isEqualTo("https://news.example/1");
        assertThat(entry("<id>urn:1</id>").link()).isNull();
    }

    @Test
    void authors_are_those_of_the_entry_else_of_its_source_else_of_the_feed() {
        var feed = Feeds.parsed("""
                <feed xmlns="http://www.w3.org/2005/Atom"><author><name>Feed</name></author>
                <entry><link href="/1"/><author><name>Own</name></author></entry>
                <entry><link href="/2"/><source><title>Other</title><author><name>Source</name></author></source></entry>
                <entry><link href="/3"/></entry></feed>""");

        assertThat(feed.entries())
                .extracting(Entry::entry)
                .flatExtracting(entry -> entry.authors())
                .containsExactly("Own", "Source", "Feed");
        assertThat(feed.items().get(2).authors()).isEmpty();
    }

    @Test
    void a_language_is_that_of_the_entry_else_of_the_feed() {
        var feed = Feeds.parsed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><entry xml:lang="fr"><link href="/1"/></entry>
                <entry><link href="/2"/></entry></feed>""");

        assertThat(feed.entries())
                .extracting(entry -> entry.entry().inLanguage())
                .containsExactly("fr", "de");
    }

    @Test
    void an_old_feed_is_read_with_its_old_names() {
        var feed = Feeds.parsed("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><tagline>Alt</tagline><modified>2004-01-02</modified>
                <entry><issued>2004-01-01</issued><link rel="alternate" href="/1"/></entry></feed>""");

        assertThat(feed.format()).isEqualTo("atom-0.3");
        assertThat(String.valueOf(feed.head().description())).isEqualTo("Alt");
        assertThat(String.valueOf(feed.head().updated())).isEqualTo("2004-01-02");
        assertThat(String.valueOf(feed.items().getFirst().published())).isEqualTo("2004-01-01");
    }

    private static FeedText title(String title) {
        var text = entry(title).title();
        assertThat(text).isNotNull();
        return text == null ? new FeedText("", false) : text;
    }

    private static FeedItem entry(String inside) {
        return Feeds.parsed("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>" + inside + "</entry></feed>")
                .items()
                .getFirst();
    }
}
