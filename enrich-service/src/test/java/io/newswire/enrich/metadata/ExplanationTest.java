package io.newswire.enrich.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.PageMetadata;
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
        var url = "https://www.herald.example/world/dam.html";
        var page = new PageMetadata("id", url, url, 200, "text/html", null, null, NOW, List.of(), null);
        return MetadataReader.explained(Jsoup.parse(PAGE, url), page, NOW);
    }

    @Test
    void every_candidate_of_a_field_is_told_the_winner_first() {
        assertThat(explained().of("author")).extracting(Candidate::value).containsExactly("Ben Hill", "Ada Brook");
        assertThat(explained().of("headline"))
                .extracting(Candidate::source)
                .containsExactly("heading", "json-ld", "heading", "title");
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
        var page = new PageMetadata("id", url, url, 200, "text/html", null, null, NOW, List.of(), null);
        assertThat(explained().metadata()).isEqualTo(MetadataReader.read(Jsoup.parse(PAGE, url), page, NOW));
    }
}
