package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feed.Parsed.Entry;
import io.newswire.ingest.feed.Parsed.ParsedFeed;
import org.junit.jupiter.api.Test;

class XmlRecoveryTest {
    private static final String ONE = "<item><title>One</title><link>https://a.example/1</link></item>";
    private static final String TWO = "<item><title>Two</title><link>https://a.example/2</link></item>";

    @Test
    void a_document_in_order_has_no_problems() {
        assertThat(Feeds.parsed(channel(ONE + TWO)).problems()).isEmpty();
    }

    @Test
    void of_a_document_that_is_cut_off_the_complete_entries_are_kept() {
        var whole = channel(ONE + TWO);
        for (int end = whole.indexOf(TWO) + 1; end < whole.indexOf("</item></channel>") + 6; end++) {
            var feed = Feeds.parsed(whole.substring(0, end));
            assertThat(feed.entries()).as("cut at %d", end).hasSize(1);
            assertThat(headline(feed, 0)).isEqualTo("One");
            assertThat(feed.problems()).as("cut at %d", end).contains("the document is cut off");
        }
    }

    @Test
    void an_entry_that_is_cut_off_is_counted_as_left_out() {
        var whole = channel(ONE + TWO);
        var feed = Feeds.parsed(whole.substring(0, whole.indexOf("/2")));

        assertThat(feed.leftOut()).isEqualTo(1);
        assertThat(feed.problems()).contains("the last entry is cut off and was left out");
    }

    @Test
    void a_title_ends_where_the_next_field_starts() {
        var feed = Feeds.parsed(channel("<item><title>One<link>https://a.example/1</link></item>" + TWO));

        assertThat(feed.entries()).extracting(Entry::url).containsExactly("https://a.example/1", "https://a.example/2");
        assertThat(headline(feed, 0)).isEqualTo("One");
        assertThat(feed.problems()).anyMatch(problem -> problem.startsWith("not well-formed: "));
    }

    @Test
    void an_entry_ends_where_the_next_one_starts() {
        var feed = Feeds.parsed(channel(ONE.replace("</item>", "") + TWO.replace("</item>", "")));

        assertThat(feed.entries()).extracting(Entry::url).containsExactly("https://a.example/1", "https://a.example/2");
    }

    @Test
    void markup_that_is_not_closed_stays_in_its_description() {
        var feed = Feeds.parsed(channel(
                "<item><description>a<br>b <img src='x.png'> c</description><link>https://a.example/1</link></item>"));

        assertThat(feed.items().getFirst().summary()).isEqualTo(new FeedText("a<br>b <img src=\"x.png\"> c", true));
        assertThat(feed.entries()).extracting(Entry::url).containsExactly("https://a.example/1");
    }

    @Test
    void attributes_without_quotes_and_tags_that_cross_are_read() {
        var feed = Feeds.parsed(channel("<item><title><b><i>One</b></i></title><enclosure url=https://a.example/1.mp3"
                + " length=7 type=audio/mpeg><link>https://a.example/1</link></item>"));

        assertThat(headline(feed, 0)).isEqualTo("One");
        assertThat(feed.items().getFirst().enclosures())
                .containsExactly(new FeedEnclosure("https://a.example/1.mp3", "audio/mpeg", 7L));
        assertThat(feed.entries()).extracting(Entry::url).containsExactly("https://a.example/1");
    }

    @Test
    void junk_around_the_document_is_left_out() {
        var feed = Feeds.parsed("<br />\n<b>Warning</b>: no such file in <b>/x.php</b>\n<?xml version=\"1.0\"?>"
                + channel(ONE) + "<script>track()</script>");

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.problems())
                .containsExactly("what precedes the document was left out", "what follows the document was left out");
    }

    @Test
    void what_a_document_type_declares_is_left_out_whatever_stands_in_it() {
        var feed = Feeds.parsed("<!DOCTYPE rss [ <!ENTITY a \"]>\"> <!ELEMENT b (c|d)> ]>" + channel(ONE));

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.problems())
                .containsExactly("a document type with declarations was left out, and what it declares");
    }

    @Test
    void a_prefix_that_nobody_declared_means_what_it_usually_does() {
        var feed = Feeds.parsed(channel(ONE.replace("<title>", "<dc:creator>Ada</dc:creator><title>")));

        assertThat(Feeds.only(feed).authors()).containsExactly("Ada");
        assertThat(feed.problems()).containsExactly("the prefix 'dc' is not declared");
    }

    @Test
    void vocabularies_are_known_by_their_address_and_not_by_their_prefix() {
        var feed = Feeds.parsed("""
                <r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2" xmlns:x=" http://PURL.org/dc/elements/1.1 ">
                <r:channel><r:item><r:title>One</r:title><r:link>https://a.example/1</r:link><x:creator>Ada</x:creator>
                </r:item></r:channel></r:rss>""");

        assertThat(Feeds.only(feed).authors()).containsExactly("Ada");
        assertThat(feed.problems()).isEmpty();
    }

    @Test
    void names_in_capitals_are_known() {
        var feed = Feeds.parsed("<RSS version=\"2.0\"><Channel><Item><Title>One</Title>"
                + "<LINK>https://a.example/1</LINK></Item></Channel></RSS>");

        assertThat(Feeds.only(feed).headline()).isEqualTo("One");
    }

    @Test
    void signs_that_should_have_been_escaped_are_text() {
        var feed = Feeds.parsed(channel("<item><title>5 < 7 & R&D &#146;t was &nbsp;&hellip;</title>"
                + "<link>https://a.example/?a=1&copy=2</link></item>"));

        assertThat(headline(feed, 0)).isEqualTo("5 < 7 & R&D ’t was …");
        assertThat(feed.entries().getFirst().url()).isEqualTo("https://a.example/?a=1&copy=2");
    }

    @Test
    void problems_are_no_more_than_a_person_reads() {
        var items = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            items.append("<item><title>").append(i).append("</title></item>");
        }

        var problems = Feeds.parsed(channel(items.toString())).problems();

        assertThat(problems).hasSize(101).endsWith("and 400 more");
    }

    private static String headline(ParsedFeed feed, int entry) {
        return String.valueOf(feed.entries().get(entry).entry().headline());
    }

    private static String channel(String items) {
        return "<rss version=\"2.0\"><channel><title>T</title>" + items + "</channel></rss>";
    }
}
