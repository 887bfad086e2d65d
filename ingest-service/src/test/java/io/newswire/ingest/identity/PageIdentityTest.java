package io.newswire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.ingest.identity.PageIdentity.By;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageIdentityTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "https://a.org/x -> https://a.org/x",
                "http://a.org/x -> https://a.org/x",
                "https://a.org/x -> https://www.a.org/x",
                "https://m.a.org/x -> https://www.a.org/x",
                "https://amp.a.co.uk/x -> https://a.co.uk/x",
                "https://a.org/x/ -> https://a.org/x",
                "https://a.org/x -> https://a.org/x/",
                "https://a.org/x/amp -> https://a.org/x",
                "https://a.org/amp/x -> https://a.org/x",
                "https://a.org/x.print.html -> https://a.org/x.html",
                "https://a.org/x/print -> https://a.org/x",
                "https://a.org/x?print=1 -> https://a.org/x",
                "https://a.org/x?id=5&page=2 -> https://a.org/x?id=5",
                "https://a.org/harbour-bridge-reopens?ncid=rss -> https://a.org/harbour-bridge-reopens",
                "https://a.org/harbour-bridge-reopens?ref=home&x=y -> https://a.org/harbour-bridge-reopens?x=y",
                "https://a.org/Harbour-Bridge-Reopens -> https://a.org/harbour-bridge-reopens",
                "https://a.org/harbour-bridge-reopens -> https://a.org/harbour-bridge-reopens.html",
                "https://a.org/news/harbour-bridge-reopens -> https://a.org/2026/11/24/harbour-bridge-reopens",
                "https://a.org/rss/harbour-bridge-reopens -> https://www.a.org/world/harbour-bridge-reopens",
                "https://news.a.org/harbour-bridge-reopens -> https://www.a.org/news/harbour-bridge-reopens",
                "https://a.org/news/12345678 -> https://a.org/news/harbour-bridge-reopens-12345678",
                "https://a.org/article.php?id=12345678 -> https://a.org/world/12345678/harbour-bridge",
                "https://a.org/world-12345678 -> https://a.org/article.php?id=12345678",
            })
    void what_a_page_says_of_its_address_is_believed(String found, String declared) {
        var identity = declared(found, declared);
        assertThat(identity.by()).as(identity.reason()).isEqualTo(By.CANONICAL);
        assertThat(identity.url()).hasToString(CanonicalUrl.of(declared).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "https://a.org/x -> https://a.org/",
                "https://a.org/harbour-bridge-reopens -> https://a.org/",
                "https://a.org/news/harbour-bridge-reopens -> https://a.org/news",
                "https://a.org/news/harbour-bridge-reopens -> https://a.org/news/",
                "https://a.org/x -> https://a.org/y",
                "https://a.org/x -> https://b.org/x",
                "https://a.org/harbour-bridge-reopens -> https://agency.example/harbour-bridge-reopens",
                "https://a.blogspot.com/harbour-bridge-reopens -> https://b.blogspot.com/harbour-bridge-reopens",
                "https://a.co.uk/harbour-bridge-reopens -> https://b.co.uk/harbour-bridge-reopens",
                "http://127.0.0.1:8001/harbour-bridge-reopens -> http://127.0.0.1:8002/harbour-bridge-reopens",
                "https://a.org/article.php?id=5 -> https://a.org/article.php",
                "https://a.org/article.php?id=5 -> https://a.org/article.php?id=6",
                "https://a.org/view-article-detail.php?id=5 -> https://a.org/view-article-detail.php",
                "https://a.org/view-article-detail.php?c=5 -> https://a.org/view-article-detail.php",
                "https://a.org/?p=5 -> https://a.org/",
                "https://a.org/latest-breaking-headlines?id=12345 -> https://a.org/latest-breaking-headlines",
                "https://a.org/latest-breaking-headlines?story=abc -> https://a.org/latest-breaking-headlines",
                "https://a.org/harbour-bridge-reopens?lang=de -> https://a.org/harbour-bridge-reopens",
                "https://a.org/harbour-bridge-reopens -> https://a.org/harbour-bridge-reopens?id=1",
                "https://a.org/2026/11/24/morning-news-briefing -> https://a.org/2026/11/25/morning-news-briefing",
                "https://a.org/harbour-bridge-reopens-12345 -> https://a.org/harbour-bridge-reopens-12346",
                "https://a.org/world-12345678 -> https://a.org/world-12345679",
                "https://a.org/section-10001/harbour-bridge-reopens -> https://a.org/section-10001",
                "https://a.org/section-10001/story-55555 -> https://a.org/section-10001",
                "https://a.org/section-10001/story-55555 -> https://a.org/section-10001/story-55556",
                "https://a.org/20261124/one -> https://a.org/20261124/two",
                "https://a.org/one-20261124 -> https://a.org/two-20261124",
                "https://a.org/AbC -> https://a.org/abc",
                "https://a.org/harbour-bridge-reopens -> https://a.org/share-this-article-now",
                "https://a.org/x -> mailto:desk@a.org",
                "https://a.org/x -> http://0x7f.1/x",
            })
    void what_may_be_another_page_is_not_believed(String found, String declared) {
        var identity = declared(found, declared);
        assertThat(identity.by()).as(identity.reason()).isEqualTo(By.ASKED);
        assertThat(identity.url()).isEqualTo(CanonicalUrl.of(found));
        assertThat(identity.reason()).contains("rel=canonical names");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "http://a.org/x -> https://a.org/x",
                "https://a.org/x -> https://www.a.org/x/",
                "https://sho.rt/Ab1 -> https://a.org/2026/harbour-bridge-reopens",
                "https://feedproxy.example/~r/a/~3/xYz/ -> https://a.org/world-12345678",
                "https://old.org/harbour-bridge-reopens -> https://new.org/harbour-bridge-reopens",
                "https://a.org/?p=12345 -> https://a.org/harbour-bridge-12345",
            })
    void a_redirect_to_the_article_is_followed(String asked, String last) {
        var identity = PageIdentity.of(CanonicalUrl.of(asked), last, PageHead.nothing());
        assertThat(identity.by()).as(identity.reason()).isEqualTo(By.FINAL);
        assertThat(identity.url()).isEqualTo(CanonicalUrl.of(last));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "https://a.org/harbour-bridge-reopens -> https://a.org/",
                "https://a.org/harbour-bridge-reopens -> https://www.a.org/",
                "https://a.org/harbour-bridge-reopens -> https://a.org/login",
                "https://a.org/harbour-bridge-reopens -> https://a.org/page-not-found-sorry",
                "https://a.org/harbour-bridge-reopens -> https://a.org/subscribe-to-our-newsletter",
                "https://a.org/harbour-bridge-reopens -> https://consent.b.org/collect-your-consent?session=12345678",
                "https://sho.rt/Ab1 -> https://a.org/",
                "https://sho.rt/Ab1 -> https://sho.rt/error-link-has-expired",
                "https://a.org/?p=5 -> https://a.org/",
                "https://a.org/x -> not a URL",
            })
    void a_page_that_many_addresses_lead_to_is_no_articles_address(String asked, String last) {
        var identity = PageIdentity.of(CanonicalUrl.of(asked), last, PageHead.nothing());
        assertThat(identity.url()).as(identity.reason()).isEqualTo(CanonicalUrl.of(asked));
    }

    @Test
    void after_a_redirect_the_page_is_believed_about_where_it_was_found() {
        var head = new PageHead(List.of("https://www.a.org/harbour-bridge-reopens"), List.of());
        var identity =
                PageIdentity.of(CanonicalUrl.of("https://sho.rt/1"), "https://a.org/harbour-bridge-reopens?x=y", head);
        assertThat(identity.url()).hasToString("https://www.a.org/harbour-bridge-reopens");
        assertThat(identity.by()).isEqualTo(By.CANONICAL);
    }

    @Test
    void og_url_counts_where_rel_canonical_is_not_believed() {
        var head = new PageHead(List.of("https://a.org/"), List.of("https://www.a.org/x"));
        var identity = PageIdentity.of(CanonicalUrl.of("https://a.org/x"), "https://a.org/x", head);
        assertThat(identity.url()).hasToString("https://www.a.org/x");
        assertThat(identity.by()).isEqualTo(By.OPEN_GRAPH);
    }

    @Test
    void a_page_that_names_several_addresses_names_none() {
        var head = new PageHead(List.of("https://www.a.org/x", "https://a.org/x/"), List.of());
        assertThat(PageIdentity.of(CanonicalUrl.of("https://a.org/x"), "https://a.org/x", head)
                        .by())
                .isEqualTo(By.ASKED);
    }

    @Test
    void a_template_that_still_says_http_does_not_lead_back() {
        var identity = declared("https://www.a.org/x", "http://a.org/x");
        assertThat(identity.url()).hasToString("https://a.org/x");
    }

    @Test
    void the_home_page_may_name_itself() {
        assertThat(declared("https://a.org/", "https://www.a.org/").url()).hasToString("https://www.a.org/");
    }

    private static PageIdentity declared(String found, String declared) {
        var head = new PageHead(List.of(declared), List.of());
        return PageIdentity.of(CanonicalUrl.of(found), found, head);
    }
}
