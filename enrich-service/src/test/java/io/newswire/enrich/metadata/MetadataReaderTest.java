package io.newswire.enrich.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Author;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.NewsDate;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.text.Walk;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataReaderTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final String URL = "https://www.herald.example/world/flood.html";

    private static Metadata read(String html) {
        return read(html, URL, null);
    }

    private static Metadata read(String html, String url, @Nullable FeedEntry entry) {
        var link = entry == null
                ? null
                : new ArticleLink(
                        url, "https://herald.example/feed", entry, null, List.of(), null, List.of(), NOW, null);
        return MetadataReader.read(
                Walk.of(Jsoup.parse(html, url)),
                new PageMetadata("id", url, url, 200, "text/html", null, null, NOW, List.of(), link, null),
                NOW);
    }

    private static <T> T value(@Nullable Found<T> found) {
        return Objects.requireNonNull(found, "nothing was found").value();
    }

    private static String ld(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private static @Nullable String published(String html) {
        var date = read(html).datePublished();
        return date == null ? null : date.value().toString();
    }

    @Test
    void json_ld_is_read_from_a_graph_with_references() {
        var metadata = read(ld("""
                {"@graph": [{"@type": "Person", "@id": "#ada", "name": "Ada Brook"},
                 {"@type": "Organization", "@id": "#herald", "name": "The Herald", "url": "https://herald.example/"},
                 {"@type": ["NewsArticle"], "headline": "The flood", "author": [{"@id": "#ada"}], "publisher": {"@id": "#herald"},
                  "datePublished": "2020-05-12T10:15:00+02:00", "dateModified": "2020-05-13", "articleSection": "World",
                  "keywords": "water, dam"}]}"""));
        assertThat(value(metadata.headline())).isEqualTo("The flood");
        assertThat(value(metadata.author())).containsExactly(Author.named("Ada Brook"));
        assertThat(value(metadata.publisher()).name()).isEqualTo("The Herald");
        assertThat(value(metadata.publisher()).url()).isEqualTo("https://herald.example/");
        assertThat(value(metadata.datePublished())).isEqualTo(NewsDate.parse("2020-05-12T10:15:00+02:00"));
        assertThat(value(metadata.dateModified())).isEqualTo(NewsDate.parse("2020-05-13"));
        assertThat(value(metadata.articleSection())).isEqualTo("World");
        assertThat(value(metadata.keywords())).containsExactly("water", "dam");
        assertThat(metadata.headline()).isEqualTo(Found.of("The flood", "json-ld", 0.95));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* <![CDATA[ */ {\"@type\":\"Article\",\"headline\":\"The flood\"} /* ]]> */",
                "{\"@type\":\"Article\",\"headline\":\"The \\n flood\",}",
                "{\"@type\":\"Article\",\"headline\":\"The\nflood\"}",
                "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;The flood&quot;}",
                "[{\"@type\":\"Article\",\"headline\":\"<b>The</b> flood\"}];",
            })
    void json_ld_that_is_not_quite_json_is_read(String json) {
        assertThat(value(read(ld(json)).headline())).isEqualTo("The flood");
    }

    @Test
    void json_ld_that_is_broken_or_too_deep_is_as_if_it_were_not_there() {
        var page = "<title>The flood</title>" + ld("{\"headline\": \"x") + ld("[".repeat(100_000)) + ld("");
        assertThat(value(read(page).headline())).isEqualTo("The flood");
    }

    @Test
    void elements_without_text_do_not_hide_the_section_that_a_line_names() {
        var page = "<span class=category></span>".repeat(60) + "<p class=category>Filed under Rivers</p>";
        assertThat(value(read(page).articleSection())).isEqualTo("Rivers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The flood in the valley | The Herald; The Herald",
                "The flood in the valley - Herald; Herald",
                "The flood in the valleyㅣThe Herald; The Herald",
                "Herald: x – The flood in the valley; Herald: x",
                "The flood in the valley | World | The Herald; The Herald",
            })
    void the_sites_name_is_taken_off_the_title(String title, String site) {
        var page = "<title>" + title + "</title><meta property='og:site_name' content='" + site
                + "'><h1>The flood in the valley</h1>";
        assertThat(value(read(page).headline())).isEqualTo("The flood in the valley");
    }

    @Test
    void a_headline_that_was_cut_for_search_engines_is_taken_whole_from_the_page() {
        var whole =
                "The flood in the valley of the river Olga and what the people who live there have to say about the dam and its keepers";
        assertThat(value(read(ld("{\"@type\":\"NewsArticle\",\"headline\":\"" + whole.substring(0, 107) + "...\"}")
                                + "<h1>" + whole + "</h1>")
                        .headline()))
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Ada Brook; Ada Brook",
                "Von Ada Brook und Jan Bach; Ada Brook,Jan Bach",
                "BY ADA BROOK; Ada Brook",
                "Ada Brook, Senior Reporter; Ada Brook",
                "Ada Brook and Jan Bach, Published 12 May 2020; Ada Brook,Jan Bach",
                "By Roger N McDermott (11/2/2005 issue); Roger N McDermott",
            })
    void a_byline_is_cleaned_to_names(String byline, String names) {
        var metadata = read("<div class='byline'>" + byline + "</div>");
        assertThat(value(metadata.author())).extracting(Author::name).containsExactly(names.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "https://herald.example/ada",
                "12 May 2020",
                "Staff Writer",
                "a sentence that goes on for more words than a name has"
            })
    void what_is_no_name_is_no_author(String byline) {
        assertThat(read("<meta name=author content='" + byline + "'>").author()).isNull();
    }

    @Test
    void a_date_is_taken_from_the_surest_source() {
        var url = "https://herald.example/2020/05/11/flood";
        var time = "<time datetime='2020-05-14'>14 May</time>";
        var meta = "<meta property='article:published_time' content='2020-05-13'>";
        var linked = ld("{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-05-12\"}");
        assertThat(value(read(time + meta + linked, url, null).datePublished())).hasToString("2020-05-12");
        assertThat(value(read(time + meta, url, null).datePublished())).hasToString("2020-05-13");
        assertThat(value(read(time, url, null).datePublished())).hasToString("2020-05-14");
        assertThat(value(read("", url, null).datePublished())).hasToString("2020-05-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01", "1889-05-12", "2020-02-30", "0000-00-00", "yesterday"})
    void an_impossible_future_or_ancient_date_is_refused(String date) {
        assertThat(published("<meta property='article:published_time' content='" + date + "'>"))
                .isNull();
    }

    @Test
    void an_ambiguous_date_is_decided_by_another_one_by_language_or_by_the_country() {
        var visible = "<span class=date>3/4/2010</span>";
        assertThat(published("<html lang=en>" + visible)).isEqualTo("2010-03-04");
        assertThat(published("<html lang=en-GB>" + visible)).isEqualTo("2010-04-03");
        assertThat(published("<html lang=fr>" + visible)).isEqualTo("2010-04-03");
        assertThat(value(read(visible, "https://herald.co.uk/x", null).datePublished()))
                .hasToString("2010-04-03");
        assertThat(published("<html lang=fr><meta name=last-modified content=x>"
                        + ld("{\"@type\":\"Article\",\"dateModified\":\"2010-03-04\"}") + visible))
                .isEqualTo("2010-03-04");
    }

    @Test
    void a_canonical_address_counts_only_for_the_pages_own_site() {
        assertThat(value(read("<link rel=canonical href='/world/the-flood?utm_source=x'>")
                        .url()))
                .isEqualTo("https://www.herald.example/world/the-flood");
        assertThat(value(read("<link rel=canonical href='https://m.herald.example/w/f'>")
                        .url()))
                .isEqualTo("https://m.herald.example/w/f");
        assertThat(value(read("<link rel=canonical href='https://elsewhere.example2/x'>")
                        .url()))
                .isEqualTo(URL);
        assertThat(value(read("<link rel=canonical href='https://www.herald.example/'>")
                        .url()))
                .isEqualTo(URL);
        assertThat(value(read("<link rel=canonical href='http://[bad'>").url())).isEqualTo(URL);
    }

    @Test
    void a_publication_names_itself_in_its_imprint_below_the_text() {
        var imprint = "<p>The Harbour Review is a monthly publication of the Institute for Coasts.</p>";
        assertThat(value(read("<p>The tide rose.</p>" + imprint).publisher()).name())
                .isEqualTo("The Harbour Review");
        assertThat(read(imprint + "<p>The tide rose.</p>").publisher())
                .as("of a text that speaks of another")
                .isNull();
        assertThat(read("<p>The Pilot is a satirical weekly, known for its covers.</p>")
                        .publisher())
                .isNull();
    }

    @Test
    void the_feed_stands_in_where_the_page_says_nothing() {
        var entry = new FeedEntry(
                "1",
                "The flood",
                List.of("Ada Brook"),
                NewsDate.parse("2020-05-12"),
                null,
                List.of("water"),
                "In short",
                "en",
                "The Herald");
        var metadata = read("<p>x</p>", URL, entry);
        assertThat(value(metadata.headline())).isEqualTo("The flood");
        assertThat(value(metadata.author())).containsExactly(Author.named("Ada Brook"));
        assertThat(value(metadata.datePublished())).hasToString("2020-05-12");
        assertThat(value(metadata.keywords())).containsExactly("water");
        assertThat(value(metadata.publisher()).name()).isEqualTo("The Herald");
        assertThat(value(metadata.description())).isEqualTo("In short");
    }
}
