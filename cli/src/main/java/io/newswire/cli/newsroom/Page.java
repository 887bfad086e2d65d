package io.newswire.cli.newsroom;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A story in the template of its paper. */
final class Page {
    private static final int LINKS = 5;

    private final URI base;
    private final Map<String, Template> templates = List.of("article", "soup", "table", "item").stream()
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> Template.of(name + ".html")));

    Page(URI base) {
        this.base = base;
    }

    /** @param others stories of the same paper, for the boxes around the article */
    String of(Story story, List<Story> others) {
        var template = templates.get(story.publisher().template());
        if (template == null) {
            throw new IllegalStateException("no template " + story.publisher().template());
        }
        var values = new HashMap<>(story.publisher().labels());
        values.putAll(texts(story));
        values.putAll(dates(story));
        values.put("body", body(story.text().body()));
        values.put("lines", lines(story.text().body()));
        values.put("jsonLd", JsonLd.of(story, url(story)));
        values.put("more", links(others));
        return template.fill(values);
    }

    String url(Story story) {
        return base.resolve(story.path()).toString();
    }

    private Map<String, String> texts(Story story) {
        var text = story.text();
        var publisher = story.publisher();
        return Map.ofEntries(
                Map.entry("language", publisher.language().toLanguageTag()),
                Map.entry("site", publisher.name()),
                Map.entry("motto", publisher.motto()),
                Map.entry("moreLabel", publisher.labels().getOrDefault("more", "")),
                Map.entry("url", url(story)),
                Map.entry("headline", text.headline()),
                Map.entry("teaser", text.teaser()),
                Map.entry("authors", text.byline()),
                Map.entry("bio", text.bio()),
                Map.entry("section", text.section()),
                Map.entry("keywords", String.join(", ", text.keywords())),
                Map.entry(
                        "hits",
                        Integer.toString(1000 + Math.floorMod(story.slug().hashCode(), 9000))));
    }

    private static Map<String, String> dates(Story story) {
        var language = story.publisher().language();
        var pattern = story.publisher().labels().getOrDefault("date", "d MMMM yyyy");
        return Map.of(
                "published", story.published().toString(),
                "modified", story.modified().toString(),
                "publishedText", date(story.published(), pattern, language),
                "publishedDay", date(story.published(), "EEEE, dd MMMM yyyy", language),
                "publishedShort", date(story.published(), "M/d/yyyy", language));
    }

    private static String date(Instant at, String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(at.atZone(ZoneOffset.UTC));
    }

    private static String body(List<String> paragraphs) {
        return paragraphs.stream()
                .map(p -> p.startsWith("## ")
                        ? "<h2>" + Template.escaped(p.substring(3)) + "</h2>"
                        : "<p>" + Template.escaped(p) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    /** As pages were written before paragraphs had tags. */
    private static String lines(List<String> paragraphs) {
        return paragraphs.stream()
                .map(p -> p.startsWith("## ") ? "<b>" + Template.escaped(p.substring(3)) + "</b>" : Template.escaped(p))
                .collect(Collectors.joining("<br><br>\n"));
    }

    private static String links(List<Story> stories) {
        return stories.stream()
                .limit(LINKS)
                .map(story -> "<li><a href=\"" + Template.escaped(story.path()) + "\">"
                        + Template.escaped(story.text().headline()) + "</a></li>")
                .collect(Collectors.joining());
    }
}
