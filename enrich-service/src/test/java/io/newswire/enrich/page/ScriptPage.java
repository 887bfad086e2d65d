package io.newswire.enrich.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same invented news, told in one script or another, and what a site shows around it, laid out in several ways. */
public record ScriptPage(
        String language,
        String headline,
        String author,
        List<String> sections,
        List<String> teasers,
        List<String> paragraphs,
        String footer) {
    /** Languages of which there is a file. */
    public static final List<String> LANGUAGES =
            List.of("th", "lo", "km", "my", "bo", "am", "hi", "bn", "ar", "ur", "he", "zh", "ja", "ko");

    static final String URL = "https://news.example/2026/04/30/4711";

    /** {@code scripts/LANGUAGE.txt}: parts between empty lines, in the order of the fields. */
    public static ScriptPage of(String language) {
        try (var in = ScriptPage.class.getResourceAsStream("scripts/" + language + ".txt")) {
            var file = new String(Objects.requireNonNull(in, language).readAllBytes(), StandardCharsets.UTF_8);
            var parts = Arrays.stream(file.strip().split("\n\n"))
                    .map(part -> List.of(part.split("\n")))
                    .toList();
            return new ScriptPage(
                    language,
                    parts.get(0).get(0),
                    parts.get(0).get(1),
                    List.of(parts.get(1).getFirst().split(" \\| ")),
                    parts.get(2),
                    parts.get(3),
                    parts.get(4).getFirst());
        } catch (IOException e) {
            throw new IllegalStateException(language, e);
        }
    }

    /** What a reader is shown below the headline, one paragraph a line. */
    public String text() {
        return String.join("\n\n", paragraphs);
    }

    /** Divisions that nothing is told of but where they stand. */
    String plain() {
        return page("", "<div class=x1><h1>" + headline + "</h1>" + shown() + "</div>");
    }

    String inArticle() {
        return page("", "<article><h1>" + headline + "</h1>" + shown() + "</article>");
    }

    /** Its paragraphs are lines of one division. */
    String inLines() {
        return page(
                "",
                "<div class=x1><h1>" + headline + "</h1><div>" + String.join("<br><br>", paragraphs) + "</div></div>");
    }

    /** Declared as news, without its text. @param more fields, each begun by a comma */
    String declared(String more) {
        return page(linked(more), "<div class=x1><h1>" + headline + "</h1>" + shown() + "</div>");
    }

    /** Its text stands in what is declared alone, three times as long as it is elsewhere. */
    String embedded() {
        return page(
                linked(",\"articleBody\":\"" + String.join("\\n", threefold()) + "\""),
                "<div class=x1><h1>" + headline + "</h1></div>");
    }

    /** A text of some length, no paragraph of which is said twice. */
    List<String> threefold() {
        return Stream.of(1, 2, 3)
                .flatMap(day -> paragraphs.stream().map(paragraph -> day + " " + paragraph))
                .toList();
    }

    /** Nothing stands behind the last paragraph. */
    String endingInItsText() {
        return "<html lang=" + language + "><title>" + headline + "</title><article><h1>" + headline + "</h1>"
                + shown();
    }

    private String shown() {
        return paragraphs.stream().map(paragraph -> "<p>" + paragraph + "</p>").collect(Collectors.joining("\n"));
    }

    private String linked(String more) {
        return "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\""
                + headline
                + "\",\"datePublished\":\"2026-04-30T08:00:00+02:00\",\"author\":{\"@type\":\"Person\",\"name\":\""
                + author + "\"}" + more + "}</script>";
    }

    private String page(String head, String main) {
        return "<html lang=" + language + "><head><title>" + headline + "</title><meta name=author content='" + author
                + "'>" + head + "</head><body><ul class=x0>" + navigation() + "</ul>" + main + "<div class=x2>"
                + heads() + "</div><div class=x3><p>" + footer + "</p></div></body></html>";
    }

    private String navigation() {
        return sections.stream()
                .map(section -> "<li><a href='/" + section + "'>" + section + "</a></li>")
                .collect(Collectors.joining());
    }

    private String heads() {
        return teasers.stream()
                .map(teaser -> teaser.split(" \\| "))
                .map(teaser -> "<div><h3><a href='/a'>" + teaser[0] + "</a></h3><p>" + teaser[1] + "</p></div>")
                .collect(Collectors.joining());
    }
}
