package io.newswire.enrich.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.text.Walk;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final String PAGE = """
            <html lang="en"><head><title>Dam breaks in the valley | The Herald</title>
            <meta name="author" content="Ada Brook"><meta property="og:site_name" content="The Herald">
            <meta property="article:published_time" content="2031-01-01">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam breaks","author":{"name":"Ben Hill"}}
            </script></head><body><h1>Dam breaks in the valley</h1><time>3 March 2026</time><p>Text.</p></body></html>""";

    private static Explanation explained() {
        return explained(PAGE);
    }

    private static Explanation explained(String html) {
        var url = "https://www.herald.example/world/dam.html";
        var page = new PageMetadata("id", url, url, 200, "text/html", null, null, NOW, List.of(), null, null);
        return MetadataReader.explained(Walk.of(Jsoup.parse(html, url)), page, NOW);
    }

    @Test
    void every_candidate_of_a_field_is_told_the_winner_first() {
        assertThat(explained().of("author")).extracting(Candidate::value).containsExactly("Ben Hill", "Ada Brook");
        assertThat(explained().of("headline"))
                .extracting(Candidate::source)
                .containsExactly("heading", "json-ld", "heading", "title");
    }

    @Test
    void every_field_has_its_candidates_and_what_was_refused() {
        var page = """
                <html lang=en><head><meta property=article:section content=World><meta name=keywords content='river, dam'>
                <meta property=article:tag content=Floods><link rel=canonical href='https://elsewhere.example2/x'>
                <meta property=og:url content='/world/dam'><meta property=og:image content='/a.jpg'>
                <meta name=twitter:image content='/b.jpg'><meta property=og:description content=Short>
                <meta name=description content=Longer><meta property=article:content_tier content=free>
                <meta name=dc.rights content='All rights reserved'><link rel=license href='https://cc.example/by'>
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam","articleSection":"Rivers",
                "keywords":"water","image":"https://herald.example/c.jpg","description":"Linked",
                "isAccessibleForFree":false,"license":"https://cc.example/nd","dateline":"Berlin"}</script></head>
                <body><h1>Dam</h1><p>PARIS — The dam broke.</p></body></html>""";
        var explained = explained(page);
        assertThat(values(explained, "articleSection")).containsExactly("Rivers", "World");
        assertThat(values(explained, "keywords")).containsExactly("water", "Floods", "river; dam");
        assertThat(values(explained, "url"))
                .containsExactly(
                        "https://www.herald.example/world/dam",
                        "https://www.herald.example/world/dam.html",
                        "https://elsewhere.example2/x");
        assertThat(explained.of("url").getLast().refused()).isEqualTo("of another site");
        assertThat(values(explained, "image"))
                .containsExactly(
                        "https://herald.example/c.jpg",
                        "https://www.herald.example/a.jpg",
                        "https://www.herald.example/b.jpg");
        assertThat(values(explained, "description")).containsExactly("Short", "Longer", "Linked");
        assertThat(values(explained, "isAccessibleForFree")).containsExactly("false", "true");
        assertThat(values(explained, "license"))
                .containsExactly("https://cc.example/nd", "https://cc.example/by", "All rights reserved");
        assertThat(values(explained, "dateline")).containsExactly("Berlin", "PARIS");
        assertThat(values(explained, "inLanguage")).containsExactly("en");
    }

    private static List<String> values(Explanation explained, String field) {
        return explained.of(field).stream().map(Candidate::value).toList();
    }

    @Test
    void a_refused_candidate_says_why() {
        var refused = explained().of("datePublished").getLast();
        assertThat(refused.value()).isEqualTo("2031-01-01");
        assertThat(refused.refused()).isEqualTo("still to come");
        assertThat(explained().of("datePublished").getFirst().value()).isEqualTo("2026-03-03");
    }

    @Test
    void asking_for_candidates_changes_no_field() {
        var url = "https://www.herald.example/world/dam.html";
        var page = new PageMetadata("id", url, url, 200, "text/html", null, null, NOW, List.of(), null, null);
        assertThat(explained().metadata()).isEqualTo(MetadataReader.read(Walk.of(Jsoup.parse(PAGE, url)), page, NOW));
    }
}
