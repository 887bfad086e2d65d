package io.newswire.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.newswire.ingest.discovery.Candidate.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
    private static final String PAGE = "https://paper.example/news/";

    @Test
    void declared_feeds_of_every_type_are_found_with_their_titles() {
        var found = inPage("""
                <link rel="alternate" type="application/rss+xml" title="All news" href="/rss.xml">
                <link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="atom">
                <link rel="alternate" type="application/feed+json" href="//cdn.paper.example/feed.json">
                <link rel="feed" href="https://paper.example/plain">
                <link rel="sitemap" type="application/xml" href="/sitemap.xml">
                """);
        assertThat(found)
                .extracting(Candidate::url)
                .containsExactly(
                        "https://paper.example/rss.xml",
                        "https://paper.example/news/atom",
                        "https://cdn.paper.example/feed.json",
                        "https://paper.example/plain",
                        "https://paper.example/sitemap.xml");
        assertThat(found).extracting(Candidate::origin).containsOnly(Origin.DECLARED);
        assertThat(found.getFirst().title()).isEqualTo("All news");
        assertThat(found.getLast().role()).isEqualTo(Role.SITEMAP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel='alternate' hreflang='de' href='/de/'>",
                "<link rel='alternate stylesheet' type='text/xml' href='/big.xsl'>",
                "<link rel='alternate' type='application/json' href='/wp-json/wp/v2/pages/2'>",
                "<link rel='alternate' type='application/json+oembed' href='/oembed?url=x'>",
                "<link rel='stylesheet' type='text/css' href='/feed.css'>",
                "<link rel='alternate' type='application/rss+xml' href='javascript:alert(1)'>",
                "<link rel='alternate' type='application/rss+xml' href=''>",
                "<a href='https://feedly.com/i/subscription/feed/https://paper.example/rss'>RSS</a>",
                "<a href='/2026/05/our-feed-was-broken'>Our feed was broken</a>",
                "<a href='/atom-power-plant'>Atom power plant closes</a>",
                "<a href='mailto:rss@paper.example'>RSS</a>"
            })
    void what_is_no_feed_is_passed_over(String html) {
        assertThat(inPage(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/feed/, https://paper.example/feed/",
        "/world/index.rdf, https://paper.example/world/index.rdf",
        "/?feed=rss2, https://paper.example/?feed=rss2",
        "https://feeds.paper.example/top, https://feeds.paper.example/top",
        "/news-feed.xml, https://paper.example/news-feed.xml",
        "feed://paper.example/a, https://paper.example/a",
        "feed:http://paper.example/a, http://paper.example/a"
    })
    void links_that_look_like_feeds_are_found(String href, String url) {
        var found = inPage("<a href='" + href + "'>RSS</a>");
        assertThat(found).extracting(Candidate::url).containsExactly(url);
        assertThat(found.getFirst().origin()).isEqualTo(Origin.LINKED);
    }

    @Test
    void the_main_feed_stands_before_sections_and_comments_whatever_the_page_names_first() {
        var found = inPage("""
                <link rel=alternate type=application/rss+xml title="Paper: comments feed" href="/comments/feed/">
                <link rel=alternate type=application/rss+xml title="Sports" href="/category/sports/feed/">
                <link rel=alternate type=application/rss+xml title="Paper" href="/feed/">
                """);
        assertThat(found).extracting(Candidate::role).containsExactly(Role.FEED, Role.SECTION_FEED, Role.COMMENTS_FEED);
    }

    @Test
    void the_feed_of_a_category_is_the_main_one_of_its_own_page() {
        var html = "<link rel=alternate type=application/rss+xml href='/category/sports/feed/'>";
        var found = Discovery.inPage(bytes(html), null, "https://paper.example/category/sports/", List.of());
        assertThat(found).extracting(Candidate::role).containsExactly(Role.FEED);
    }

    @Test
    void one_address_is_named_once_and_the_page_itself_never() {
        var found = inPage("""
                <link rel=alternate type=application/rss+xml title="First" href="/rss">
                <link rel=alternate type=application/rss+xml title="Again" href="https://PAPER.example:443/rss#top">
                <link rel=alternate type=application/rss+xml href="">
                <link rel=alternate type=application/rss+xml href="https://paper.example/news/">
                <a href="/rss">RSS</a>
                """);
        assertThat(found).extracting(Candidate::title).containsExactly("First");
    }

    @Test
    void relative_links_follow_the_base_of_the_page() {
        var found = inPage("<base href='https://other.example/x/'><link rel=alternate type=text/xml href=rss.php>");
        assertThat(found).extracting(Candidate::url).containsExactly("https://other.example/x/rss.php");
    }

    @Test
    void the_servers_encoding_is_believed_where_it_is_known() {
        var html = "<link rel=alternate type=application/rss+xml title='Zürich' href=/rss>";
        var latin = html.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Discovery.inPage(latin, "text/html; charset=ISO-8859-1", PAGE, List.of()))
                .extracting(Candidate::title)
                .containsExactly("Zürich");
        assertThat(Discovery.inPage(latin, "text/html; charset=no-such", PAGE, List.of()))
                .hasSize(1);
    }

    @Test
    void a_page_can_name_only_so_many() {
        var html = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            html.append("<link rel=alternate type=application/rss+xml href=/rss/")
                    .append(i)
                    .append(">");
        }
        assertThat(inPage(html.toString())).hasSize(Discovery.MAX_CANDIDATES);
    }

    @Test
    void bytes_of_no_page_name_nothing() {
        var noise = new byte[200_000];
        new Random(7).nextBytes(noise);
        assertThat(Discovery.inPage(noise, "image/png", PAGE, List.of())).isEmpty();
        assertThat(Discovery.inPage(new byte[0], null, PAGE, List.of())).isEmpty();
        assertThatCode(() -> inPage("<div>".repeat(100_000))).doesNotThrowAnyException();
    }

    @Test
    void robots_txt_names_sitemaps_anywhere_and_those_for_news_stand_first() {
        var robots = """
                Sitemap: https://paper.example/sitemap.xml
                User-agent: *
                Disallow: /admin/
                SITEMAP:https://paper.example/news-sitemap.xml   # fresh
                Sitemap: no address
                """;
        var found = Discovery.inRobots(bytes(robots), "https://paper.example/robots.txt");
        assertThat(found)
                .extracting(Candidate::url)
                .containsExactly("https://paper.example/news-sitemap.xml", "https://paper.example/sitemap.xml");
        assertThat(found).extracting(Candidate::origin).containsOnly(Origin.ROBOTS);
        assertThat(Discovery.robotsOf("http://Paper.example:8080/a/b?c"))
                .isEqualTo("http://paper.example:8080/robots.txt");
    }

    @Test
    void guesses_are_few_and_look_beside_the_page_first() {
        assertThat(Discovery.guesses("https://paper.example/blog/post.html"))
                .extracting(Candidate::url)
                .startsWith("https://paper.example/blog/feed", "https://paper.example/blog/rss.xml")
                .contains("https://paper.example/feed", "https://paper.example/index.xml")
                .endsWith("https://paper.example/sitemap.xml")
                .hasSizeLessThanOrEqualTo(12);
        assertThat(Discovery.guesses("https://paper.example/"))
                .extracting(Candidate::url)
                .startsWith("https://paper.example/feed")
                .doesNotHaveDuplicates();
    }

    @Test
    void headers_declare_as_links_of_the_page_do_and_come_first() {
        var html = "<link rel=alternate type=application/rss+xml href=/page.xml>";
        var headers = List.of(
                "</head.xml?a=1,2>; rel=\"alternate\"; type=application/rss+xml; title=\"All, really\", <x>; rel=next",
                "<https://paper.example/wp-json/wp/v2/pages/2>; rel=alternate; type=application/json",
                "<atom>; rel=alternate; type=application/atom+xml; anchor=\"/elsewhere\"",
                "<de/>; rel=alternate; hreflang=de",
                "<javascript:alert(1)>; rel=alternate; type=application/rss+xml");

        var found = Discovery.inPage(bytes(html), null, PAGE, headers);

        assertThat(found)
                .extracting(Candidate::url)
                .containsExactly("https://paper.example/head.xml?a=1,2", "https://paper.example/page.xml");
        assertThat(found.getFirst().title()).isEqualTo("All, really");
        assertThat(found.getFirst().origin()).isEqualTo(Origin.DECLARED);
    }

    private static List<Candidate> inPage(String html) {
        return Discovery.inPage(bytes(html), "text/html; charset=utf-8", PAGE, List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
