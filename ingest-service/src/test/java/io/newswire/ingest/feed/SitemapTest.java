package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.NewsDate;
import io.newswire.ingest.feed.Parsed.Child;
import io.newswire.ingest.feed.Parsed.Entry;
import io.newswire.ingest.feed.Parsed.ParsedFeed;
import io.newswire.ingest.feed.Parsed.SitemapIndex;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SitemapTest {
    private static final String URLSET = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";

    @Test
    void a_news_sitemap_says_of_an_article_what_it_knows() {
        var sitemap = Feeds.parsed("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
                    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                  <url><loc> https://zeit.example/1 </loc><lastmod>2026-03-02</lastmod>
                    <n:news><n:publication><n:name>Die Ausgabe</n:name><n:language>de</n:language></n:publication>
                      <n:publication_date>2026-03-01T10:00:00+01:00</n:publication_date>
                      <n:title>Brot &amp; Butter</n:title><n:keywords>Essen, Trinken</n:keywords></n:news>
                    <image:image><image:loc>/1.jpg</image:loc></image:image></url>
                </urlset>""");

        assertThat(sitemap.format()).isEqualTo("sitemap");
        assertThat(sitemap.items().getFirst().image()).isEqualTo("https://news.example/1.jpg");
        assertThat(sitemap.entries())
                .containsExactly(new Entry(
                        "https://zeit.example/1",
                        new FeedEntry(
                                "https://zeit.example/1",
                                "Brot & Butter",
                                List.of(),
                                NewsDate.parse("2026-03-01T10:00:00+01:00"),
                                NewsDate.parse("2026-03-02"),
                                List.of("Essen", "Trinken"),
                                null,
                                "de",
                                "Die Ausgabe")));
    }

    @Test
    void of_more_than_we_take_the_newest_are_taken() {
        var sitemap = parse(
                2,
                URLSET + url(1, "2026-01-01") + url(2, "2026-01-03") + url(3, "") + url(4, "2026-01-02") + "</urlset>");

        assertThat(sitemap).isInstanceOfSatisfying(ParsedFeed.class, feed -> {
            assertThat(feed.entries())
                    .extracting(Entry::url)
                    .containsExactly("https://a.example/2", "https://a.example/4");
            assertThat(feed.leftOut()).isEqualTo(2);
            assertThat(feed.problems()).contains("2 entries beyond the newest 2 were left out");
        });
    }

    @Test
    void an_index_names_its_sitemaps() {
        var index = parse(10, """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <sitemap><loc>https://a.example/news.xml</loc><lastmod>2026-03-01T10:00:00Z</lastmod></sitemap>
                  <sitemap><loc>sub/old.xml.gz</loc></sitemap><sitemap><loc>mailto:a@b.example</loc></sitemap>
                </sitemapindex>""");

        assertThat(index)
                .isEqualTo(new SitemapIndex(
                        List.of(
                                new Child("https://a.example/news.xml", NewsDate.parse("2026-03-01T10:00:00Z")),
                                new Child("https://news.example/feeds/sub/old.xml.gz", null)),
                        List.of("a sitemap has no address: 'mailto:a@b.example'")));
    }

    @Test
    void a_list_of_addresses_and_nothing_else_is_a_sitemap() {
        var sitemap = Feeds.parsed("\ufeffhttps://a.example/1\r\n\r\nhttps://a.example/2\n");

        assertThat(sitemap.format()).isEqualTo("sitemap-text");
        assertThat(sitemap.entries())
                .extracting(Entry::url)
                .containsExactly("https://a.example/1", "https://a.example/2");
        assertThat(Feeds.reason("https://a.example/1\nsee you")).isEqualTo("not-xml");
    }

    private static Parsed parse(int max, String text) {
        return new FeedParser(max).parse(text.getBytes(StandardCharsets.UTF_8), "text/html", Feeds.URL);
    }

    private static String url(int number, String lastmod) {
        return "<url><loc>https://a.example/" + number + "</loc><lastmod>" + lastmod + "</lastmod></url>";
    }
}
