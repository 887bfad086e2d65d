package io.newswire.cli.newsroom;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that names the feeds and the articles. */
final class IndexPage {
    private static final int ARTICLES = 200;

    private final Template template = Template.of("index.html");

    String of(Edition edition) {
        return template.fill(Map.of(
                "feedLinks", feeds(edition, "<link rel=\"alternate\" type=\"%s\" title=\"%s\" href=\"%s\">"),
                "feeds", feeds(edition, "<li><a type=\"%s\" title=\"%s\" href=\"%s\">feed</a></li>"),
                "articles", articles(List.copyOf(edition.stories().values()))));
    }

    private static String feeds(Edition edition, String form) {
        return edition.channels().stream()
                .map(channel -> form.formatted(
                        channel.format().mediaType(),
                        Template.escaped(channel.title()),
                        Template.escaped(channel.path())))
                .collect(Collectors.joining("\n"));
    }

    private static String articles(List<Story> stories) {
        return stories.stream()
                .limit(ARTICLES)
                .map(story -> "<li><a href=\"" + Template.escaped(story.path()) + "\">"
                        + Template.escaped(story.text().headline()) + "</a></li>")
                .collect(Collectors.joining("\n"));
    }
}
