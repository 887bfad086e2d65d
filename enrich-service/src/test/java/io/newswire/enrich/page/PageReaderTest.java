package io.newswire.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.PageMetadata;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final String PROSE =
            "Größe is the German for size, said the mayor of Żółć, and the clerk wrote it down without a mistake.";
    private static final String PAGE =
            "<title>A long enough headline</title>%s<article><p>" + PROSE.replace("Żółć", "Köln") + "</p></article>";

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, text/html; charset=iso-8859-1",
        "windows-1252, text/html",
        "UTF-8, text/html; charset=iso-8859-1",
        "UTF-16, text/html",
        "UTF-8, "
    })
    void bytes_are_decoded_by_what_they_are_then_by_header_then_by_document(String encoding, String contentType) {
        var page = PAGE.formatted("<meta charset='" + (encoding.equals("UTF-16") ? "utf-8" : encoding) + "'>");
        var article = Pages.article(page.getBytes(Charset.forName(encoding)), contentType, null);
        assertThat(article.articleBody()).startsWith("Größe").contains("Köln");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "image/png"})
    void bytes_that_are_no_text_are_no_article_whatever_they_are_called(String type) {
        var bytes = new byte[60_000];
        new Random(7).nextBytes(bytes);
        assertThat(Pages.read(bytes, type, null))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class, no -> assertThat(no.reason()).isEqualTo("not-text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-2022-JP"})
    void text_in_encodings_whose_bytes_look_odd_is_text(String encoding) {
        var page = "<meta charset='" + encoding + "'><title>Мост 橋</title><article><p>"
                + "橋の長さは四百二十メートルで、建設には五年の歳月がかかった。".repeat(4) + "</p></article>";
        var bytes = page.getBytes(Charset.forName(encoding));
        assertThat(Pages.read(bytes, "text/html; charset=" + encoding, null)).isInstanceOf(Reading.Readable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'>",
                "\uFEFF<?xml version='1.0'?>\n<!-- made by hand -->\n<feed xmlns='http://www.w3.org/2005/Atom'>",
                "<?xml version='1.0'?><rdf:RDF>"
            })
    void a_feed_is_no_page(String start) {
        var feed = start + "<title>The Herald</title><item><description>" + PROSE.repeat(5) + "</description></item>";
        assertThat(Pages.read(feed.getBytes(UTF_8), "text/html", null))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class, no -> assertThat(no.reason()).isEqualTo("feed"));
    }

    @Test
    void text_that_was_encoded_twice_is_repaired() {
        var twice = new String(PROSE.getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(Pages.html("<title>A headline</title><p>" + twice).articleBody())
                .isEqualTo(PROSE);
    }

    @Test
    void nothing_that_a_database_refuses_is_in_any_text() {
        var article = Pages.html("<title>A \u0000headline\u0001</title><article><p>" + PROSE
                + "\u0000 &#0; &#xD800; end, at last.</p></article>");
        assertThat(article.articleBody() + article.headline())
                .doesNotContain("\u0000", "\u0001")
                .matches(t -> t.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    /** One of them would have the database refuse every article of its feed. */
    @Test
    void what_a_feeds_settings_say_is_as_clean_as_what_its_pages_say() {
        var odd = "a\u0000b\ud800";
        var link = new ArticleLink(
                "https://news.example/a", odd, null, odd, List.of(odd), null, List.of(), Pages.NOW, null);
        var page = new PageMetadata("id", null, null, 200, "text/html", null, null, Pages.NOW, List.of(), link, null);
        var body = PAGE.formatted("").getBytes(UTF_8);

        assertThat(new PageReader(false).read(body, page, Pages.NOW))
                .isInstanceOfSatisfying(Reading.Readable.class, readable -> {
                    assertThat(readable.article().feedTags()).containsExactly("ab");
                    assertThat(readable.article().countryOfOrigin()).isEqualTo("ab");
                    assertThat(readable.article().feedUrl()).isEqualTo("ab");
                });
    }

    @Test
    void a_page_without_text_or_without_a_headline_is_rejected_with_a_reason() {
        assertThat(Pages.read("<title>Empty</title>".getBytes(UTF_8), "text/html", null))
                .isEqualTo(new Reading.Rejected("no-text", "no running text was found"));
        assertThat(((Reading.Rejected) Pages.read(("<p>" + PROSE).getBytes(UTF_8), "text/html", null)).reason())
                .isEqualTo("no-headline");
        assertThat(((Reading.Rejected) Pages.read(new byte[0], null, null)).reason())
                .isEqualTo("no-text");
    }

    @Test
    void the_text_in_json_ld_stands_in_only_where_the_page_shows_next_to_nothing_and_it_is_whole() {
        var days = Stream.of("Monday", "Tuesday", "Friday", "Sunday");
        var paragraphs = days.map(day -> "On " + day + ": " + PROSE).toList();
        var linked = String.join("\\n", paragraphs).replace("mayor", "burgomaster");
        var script =
                "<title>A headline</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script>";
        assertThat(Pages.html(script.formatted(linked) + "<p>Loading, please wait.</p>")
                        .articleBody())
                .contains("burgomaster");
        assertThat(Pages.html(script.formatted(linked) + "<p>" + String.join("<p>", paragraphs))
                        .articleBody())
                .doesNotContain("burgomaster");
        assertThat(Pages.html(script.formatted(linked + "and so on ...") + "<p>" + PROSE.substring(0, 70))
                        .articleBody())
                .doesNotContain("burgomaster");
    }

    @Test
    void plain_text_is_read_by_its_lines() {
        var text = "The flood\nBy Ada Brook\n12 May 2020\n\n" + PROSE
                + "\n\nThe end came late, and nobody had waited for it.";
        var article = Pages.article(text.getBytes(UTF_8), "text/plain; charset=utf-8", null);
        assertThat(article.headline()).isEqualTo("The flood");
        assertThat(article.author().getFirst().name()).isEqualTo("Ada Brook");
        assertThat(article.datePublished()).hasToString("2020-05-12");
        assertThat(article.articleBody()).isEqualTo(PROSE + "\n\nThe end came late, and nobody had waited for it.");
    }

    @Test
    void a_headline_sends_no_control_characters_and_turns_no_text_around() {
        var text = "The \u001b[31mflood\u0007 \u202eover\n\n" + PROSE;
        var article = Pages.article(text.getBytes(UTF_8), "text/plain; charset=utf-8", null);
        assertThat(article.headline()).isEqualTo("The [31mflood over");
    }

    @Test
    void the_same_words_have_the_same_digest_whatever_their_markup_and_spacing() {
        var one = Pages.html("<title>A headline</title><article><p>" + PROSE + "</article>");
        var other = Pages.html("<title>A  Headline</title><main><div>"
                + PROSE.replace(" ", " \n ").replace("size", "SIZE") + "</div></main>");
        assertThat(one.contentDigest()).isEqualTo(other.contentDigest()).hasSize(64);
    }

    @Test
    void the_same_bytes_make_the_same_article() {
        assertThat(Pages.html(PAGE)).isEqualTo(Pages.html(PAGE));
    }

    @Test
    @Timeout(120)
    void pages_made_to_be_slow_end_soon() {
        for (var nasty : new String[] {
            "<div>".repeat(100_000) + PROSE,
            "<a href=x>".repeat(50_000) + PROSE,
            "<p " + "a=b ".repeat(200_000) + ">" + PROSE,
            "<table><tr><td>".repeat(5_000) + PROSE,
            ("<p>" + PROSE).repeat(20_000),
            "<div class='" + "ad share ".repeat(100_000) + "'>" + PROSE,
            "<script type='application/ld+json'>" + "{\"@graph\":[".repeat(50_000) + "</script>" + PROSE,
            "<script type='application/ld+json'>" + "[CDATA[".repeat(50_000) + "{}</script>" + PROSE,
            "<meta name=author content='" + "by ".repeat(200_000) + "'>" + PROSE,
        }) {
            var reading = Pages.read(("<title>A headline</title>" + nasty).getBytes(UTF_8), "text/html", null);
            assertThat(reading).isNotNull();
        }
    }

    @Test
    @Timeout(20)
    void elements_that_nest_around_a_long_text_are_not_read_as_often_as_they_nest() {
        var each = "<div itemprop=author class='byline date category'>by x";
        var page = "<title>A headline</title>" + each.repeat(220) + "and the mayor said so ".repeat(140_000);
        assertThat(Pages.read(page.getBytes(UTF_8), "text/html", null)).isNotNull();
    }
}
