package io.newswire.cli.newsroom;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A channel as RSS 2.0 or Atom. */
final class FeedDocument {
    private static final String TRACKING = "?utm_source=rss&utm_medium=feed&utm_campaign=newsroom";

    private final URI base;
    private final Map<FeedFormat, Template> feeds =
            Map.of(FeedFormat.RSS, Template.of("rss.xml"), FeedFormat.ATOM, Template.of("atom.xml"));
    private final Map<FeedFormat, Template> entries =
            Map.of(FeedFormat.RSS, Template.of("rss-entry.xml"), FeedFormat.ATOM, Template.of("atom-entry.xml"));

    FeedDocument(URI base) {
        this.base = base;
    }

    String of(Channel channel, List<Story> stories) {
        var entries =
                stories.stream().map(story -> entry(channel.format(), story)).collect(Collectors.joining());
        return fill(
                feeds,
                channel.format(),
                Map.of(
                        "title", channel.title(),
                        "home", base.toString(),
                        "self", base.resolve(channel.path()).toString(),
                        "updated", channel.format().date(newest(stories)),
                        "entries", entries));
    }

    static Instant newest(List<Story> stories) {
        return stories.stream()
                .map(Story::modified)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private String entry(FeedFormat format, Story story) {
        var url = base.resolve(story.path()).toString();
        var tracked = format == FeedFormat.RSS && story.serving().tracked();
        return fill(
                entries,
                format,
                Map.of(
                        "headline", story.text().headline(),
                        "teaser", story.text().teaser(),
                        "authors", story.text().byline(),
                        "section", story.text().section(),
                        "language", story.publisher().language().toLanguageTag(),
                        "link", tracked ? url + TRACKING : url,
                        "guid", "urn:newsroom:" + story.slug(),
                        "published", format.date(story.published()),
                        "updated", format.date(story.modified())));
    }

    private static String fill(Map<FeedFormat, Template> templates, FeedFormat format, Map<String, String> values) {
        var template = templates.get(format);
        if (template == null) {
            throw new IllegalStateException("no template for " + format);
        }
        return template.fill(values);
    }
}
