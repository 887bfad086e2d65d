package io.newswire.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.metadata.Candidate;
import io.newswire.enrich.text.Explained;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PageExplainerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String PAGE = """
            <html lang="en"><head><title>Harbour wall to be raised by a metre | The Quay</title>
            <meta property="article:published_time" content="2199-01-01T08:00:00Z">
            <meta name="date" content="2026-11-18"></head><body>
            <nav class="menu"><a href="/a">Tides</a> <a href="/b">Ferries</a></nav>
            <article><h1>Harbour wall to be raised by a metre</h1>
            <p>The council voted on Tuesday to raise the harbour wall by a metre, after two winters of floods.</p>
            <p>Work begins in spring, the engineer said, and will take until the herring come back to the bay.</p>
            </article></body></html>""";

    private final PageExplainer explainer = new PageExplainer();

    @Test
    void the_article_is_the_one_that_the_service_makes() {
        var reading = new PageReader(true).read(PAGE.getBytes(UTF_8), page("text/html"), NOW);

        assertThat(explain(PAGE, "text/html").reading()).isEqualTo(reading);
    }

    @Test
    void every_piece_of_the_page_is_kept_or_dropped_by_a_rule() {
        var passages = explain(PAGE, "text/html").passages();

        assertThat(passages)
                .filteredOn(Explained.Line::kept)
                .hasSize(2)
                .allMatch(line -> line.text().endsWith("."));
        assertThat(passages)
                .filteredOn(line -> !line.kept())
                .extracting(Explained.Line::text)
                .anyMatch(text -> text.contains("Ferries"))
                .anyMatch(text -> text.startsWith("Harbour wall"));
        assertThat(passages)
                .allMatch(line -> !line.pass().isEmpty() && !line.rule().isEmpty());
    }

    @Test
    void the_agency_that_signs_is_shown_with_where_it_stands() {
        var signed = PAGE.replace("<p>The council", "<p>Hull (AP) - The council");
        var agency = field(explain(signed, "text/html"), "sourceOrganization");

        assertThat(agency.value()).isEqualTo("AP");
        assertThat(agency.provenance()).isNotNull();
    }

    @Test
    void a_date_to_come_is_shown_with_its_refusal_and_the_next_wins() {
        var date = field(explain(PAGE, "text/html"), "datePublished");

        assertThat(date.value()).isEqualTo("2026-11-18");
        assertThat(date.candidates()).extracting(Candidate::refused).contains("still to come");
        assertThat(date.winner()).isNotNull().extracting(Candidate::value).isEqualTo("2026-11-18");
    }

    @Test
    void a_page_that_holds_no_article_is_explained_too() {
        var explanation = explain("<title>Nothing but a title here</title>", "text/html");

        assertThat(explanation.reading()).isInstanceOf(Reading.Rejected.class);
        assertThat(field(explanation, "headline").value()).isNull();
        assertThat(field(explanation, "headline").candidates()).isNotEmpty();
    }

    @Test
    void text_that_only_the_metadata_carry_is_said_to_come_from_elsewhere() {
        var text = "The council voted on Tuesday to raise the wall by a metre, after two winters of floods. ".repeat(6);
        var page = "<title>Harbour wall to be raised</title><script type='application/ld+json'>"
                + "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + text.strip() + "\"}</script><p>Please wait.</p>";

        var explanation = explain(page, "text/html");
        assertThat(explanation.textFromElsewhere()).isTrue();
        assertThat(explanation.passages())
                .extracting(Explained.Line::kept, Explained.Line::pass)
                .containsExactly(tuple(false, "json-ld"), tuple(true, "json-ld"));
        assertThat(explain(PAGE, "text/html").textFromElsewhere()).isFalse();
    }

    @Test
    void plain_text_has_its_lines_as_passages() {
        var explanation = explain(
                "Harbour wall to be raised\n\nThe council voted on Tuesday to raise the wall by a metre.",
                "text/plain");

        assertThat(explanation.passages()).isNotEmpty().allMatch(Explained.Line::kept);
    }

    private PageExplanation explain(String body, String contentType) {
        return explainer.explain(body.getBytes(UTF_8), page(contentType), NOW);
    }

    private static ExplainedField field(PageExplanation explanation, String name) {
        return explanation.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static PageMetadata page(String contentType) {
        var url = "https://quay.example/harbour-wall";
        return new PageMetadata("id", url, url, 200, contentType, null, null, NOW, List.of(), null, null);
    }
}
