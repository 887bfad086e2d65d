package io.newswire.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchRequest.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFinderTest {
    private static final String HOME = "http://paper.example/";

    private final Map<String, Answer> site = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void a_feed_is_itself() {
        put("http://paper.example/rss", feed("Paper", 2));
        var finding = find("http://PAPER.example/rss#x");
        assertThat(finding.sources()).extracting(Source::url).containsExactly("http://paper.example/rss");
        assertThat(finding.sources().getFirst().found()).isEqualTo(Source.Found.ASKED);
        assertThat(finding.sources().getFirst().content().format()).isEqualTo("rss-2.0");
        assertThat(asked).hasSize(1);
    }

    @Test
    void where_a_permanent_redirect_leads_is_followed_instead() {
        site.put(
                "http://paper.example/old",
                body(feed("Paper", 1), "http://paper.example/new", "http://paper.example/new"));
        var source = find("http://paper.example/old").sources().getFirst();
        assertThat(source.url()).isEqualTo("http://paper.example/new");
        assertThat(source.movedFrom()).isEqualTo("http://paper.example/old");
    }

    @Test
    void the_address_that_was_asked_stays_where_a_redirect_is_temporary() {
        site.put("http://paper.example/old", body(feed("Paper", 1), "http://cdn.example/today", null));
        assertThat(find("http://paper.example/old").sources())
                .extracting(Source::url)
                .containsExactly("http://paper.example/old");
    }

    @Test
    void what_a_page_declares_is_verified_and_nothing_is_guessed() {
        put(HOME, page("/rss", "/gone", "/lie"));
        put("http://paper.example/rss", feed("Paper", 1));
        put("http://paper.example/lie", "<html>no feed</html>");
        var finding = find(HOME);
        assertThat(finding.sources()).extracting(Source::url).containsExactly("http://paper.example/rss");
        assertThat(finding.misses())
                .extracting(Miss::why)
                .containsExactly(
                        "http://paper.example/gone is away",
                        "http://paper.example/lie is no feed or sitemap" + " that can be read");
        assertThat(asked).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void the_same_entries_in_another_format_are_offered_once() {
        put(HOME, page("/rss", "/rss2", "/other"));
        put("http://paper.example/rss", feed("Paper", 3));
        put("http://paper.example/rss2", feed("Paper again", 3));
        put("http://paper.example/other", feed("Other", 2));
        assertThat(find(HOME).sources())
                .extracting(Source::url)
                .containsExactly("http://paper.example/rss", "http://paper.example/other");
    }

    @Test
    void where_nothing_is_declared_usual_places_are_tried_until_the_first_that_is_one() {
        put(HOME, "<html>nothing here</html>");
        put("http://paper.example/rss.xml", feed("Paper", 1));
        put("http://paper.example/atom.xml", feed("Paper", 2));
        var finding = find(HOME);
        assertThat(finding.sources()).extracting(Source::url).containsExactly("http://paper.example/rss.xml");
        assertThat(finding.sources().getFirst().found()).isEqualTo(Source.Found.GUESSED);
        assertThat(asked)
                .containsExactly(
                        HOME, "http://paper.example/feed", "http://paper.example/rss", "http://paper.example/rss.xml");
    }

    @Test
    void what_headers_declare_is_verified_and_nothing_is_guessed() {
        var header = "</hidden.xml>; rel=alternate; type=\"application/rss+xml\"; title=All";
        site.put(HOME, new Answer.Body(new byte[0], "text/html", HOME, List.of(header), null));
        put("http://paper.example/hidden.xml", feed("Paper", 1));
        var source = find(HOME).sources().getFirst();
        assertThat(source.url()).isEqualTo("http://paper.example/hidden.xml");
        assertThat(source.found()).isEqualTo(Source.Found.DECLARED);
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_list_of_feeds_is_not_searched_but_said_to_be_one() {
        put(HOME, "<?xml version='1.0'?><!-- mine --><OPML version='2.0'><body/></OPML>");
        var failure = find(HOME).failure();
        assertThat(failure).isNotNull();
        assertThat(failure.why()).contains("OPML", "newswire feeds import -");
        assertThat(asked).containsExactly(HOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0001 no text", "{\"json\": 1}", "<rss><channel><title>P</title><item><ti"})
    void what_is_neither_feed_nor_page_is_said_to_be_so_and_nothing_is_guessed(String body) {
        put(HOME, body);
        put("http://paper.example/feed", feed("Paper", 1));
        var failure = find(HOME).failure();
        assertThat(failure).isNotNull();
        assertThat(failure.why())
                .contains(body.isEmpty() ? "is empty" : "neither a feed", "newswire inspect feed " + HOME);
        assertThat(asked).containsExactly(HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><!-- of a paper -->\n<rss><channel><title>P</title><item><ti",
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY nbsp '&#160;'>]>\n<rss version='0.91'><channel><ti",
            })
    void a_feed_that_was_cut_off_is_no_page_even_if_its_server_calls_it_one(String body) {
        site.put(HOME, new Answer.Body(body.getBytes(StandardCharsets.UTF_8), "text/html", HOME, List.of(), null));
        assertThat(find(HOME).failure()).isNotNull();
        assertThat(asked).containsExactly(HOME);
    }

    @Test
    void a_page_that_only_speaks_of_feeds_is_searched() {
        put(HOME, page("/rss").replace("<html>", "<feed-list></feed-list><!-- not <rss --><html>"));
        put("http://paper.example/rss", feed("Paper", 1));
        assertThat(find(HOME).sources()).hasSize(1);
    }

    @Test
    void sitemaps_come_from_robots_txt_when_there_is_no_feed_or_when_they_are_wanted() {
        put(HOME, page("/rss"));
        put("http://paper.example/rss", feed("Paper", 1));
        put("http://paper.example/robots.txt", "Sitemap: http://paper.example/a.xml");
        put(
                "http://paper.example/a.xml",
                "<sitemapindex><sitemap><loc>http://paper.example/1.xml</loc></sitemap></sitemapindex>");
        var finding = finder().find(HOME, true);
        assertThat(finding.sources()).extracting(Source::url).containsExactly("http://paper.example/a.xml");
        assertThat(finding.sources().getFirst().found()).isEqualTo(Source.Found.ROBOTS);
        assertThat(finding.sources().getFirst().content().format()).isEqualTo("sitemap-index");
        assertThat(asked).doesNotContain("http://paper.example/rss");
    }

    @Test
    void only_so_many_are_looked_at_and_the_rest_is_counted() {
        var many = new String[50];
        for (int i = 0; i < many.length; i++) {
            many[i] = "/rss/" + i;
        }
        put(HOME, page(many));
        put("http://paper.example/rss/0", feed("Paper", 1));
        var finding = find(HOME);
        assertThat(asked).hasSize(1 + Verified.MAX_CHECKED);
        assertThat(finding.unchecked()).isEqualTo(50 - Verified.MAX_CHECKED);
    }

    @Test
    void an_address_that_answers_nothing_says_why() {
        assertThat(find(HOME).failure()).isEqualTo(Miss.failed(HOME, "away", HOME + " is away"));
        put(HOME, "<html></html>");
        assertThat(find(HOME).failure()).isNull();
    }

    private Finding find(String url) {
        return finder().find(url, false);
    }

    private SourceFinder finder() {
        return new SourceFinder(this::answer, new ParsedSource(), text -> {});
    }

    private Answer answer(String url, Kind kind) {
        asked.add(url);
        return site.getOrDefault(url, new Answer.Nothing(Miss.failed(url, "away", url + " is away")));
    }

    private void put(String url, String text) {
        site.put(url, body(text, url, null));
    }

    private static Answer body(String text, String finalUrl, @Nullable String movedTo) {
        return new Answer.Body(text.getBytes(StandardCharsets.UTF_8), null, finalUrl, List.of(), movedTo);
    }

    private static String page(String... feeds) {
        var html = new StringBuilder("<html><head>");
        for (var feed : feeds) {
            html.append("<link rel=alternate type=application/rss+xml href=")
                    .append(feed)
                    .append(">");
        }
        return html + "</head></html>";
    }

    private static String feed(String title, int entries) {
        var rss = new StringBuilder("<rss version=\"2.0\"><channel><title>" + title + "</title>");
        for (int i = 0; i < entries; i++) {
            rss.append("<item><title>T</title><link>http://paper.example/a/")
                    .append(i)
                    .append("</link></item>");
        }
        return rss + "</channel></rss>";
    }
}
