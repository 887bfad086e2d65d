package io.newswire.enrich.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A page as Joomla's K2 extension makes it: the full-text block repeats the teaser, sidebar modules follow. */
record ItemPage(
        String url,
        String date,
        String headline,
        String section,
        String byline,
        String teaser,
        List<String> paragraphs,
        String bio,
        List<String> sidebar,
        String imprint,
        String newsletter) {

    byte[] html() {
        var html = template();
        for (var part : parts().entrySet()) {
            html = html.replace("{{" + part.getKey() + "}}", part.getValue());
        }
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> parts() {
        return Map.ofEntries(
                Map.entry("url", url),
                Map.entry("date", date),
                Map.entry("headline", escaped(headline)),
                Map.entry("section", escaped(section)),
                Map.entry("byline", escaped(byline)),
                Map.entry("teaser", escaped(teaser)),
                Map.entry("paragraphs", inElements(paragraphs)),
                Map.entry("bio", escaped(bio)),
                Map.entry("sidebar", inElements(sidebar)),
                Map.entry("imprint", escaped(imprint)),
                Map.entry("newsletter", escaped(newsletter)));
    }

    private static String inElements(List<String> paragraphs) {
        return paragraphs.stream().map(text -> "<p>" + escaped(text) + "</p>").collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String template() {
        try (var in = Objects.requireNonNull(ItemPage.class.getResourceAsStream("k2-item.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
