package io.newswire.ingest.feed;

import io.newswire.ingest.feed.Parsed.ParsedFeed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.90 to 2.0, with what other vocabularies say where its own fields are missing. */
final class RssReader {
    private final XmlDocument document;
    private final XmlElement channel;
    private final Problems problems;
    private final BaseUrls bases;
    private final FeedTexts texts;
    private final DateFields dates;
    private final FeedMedia media;

    RssReader(XmlDocument document, String feedUrl, Problems problems) {
        var given = document.root().child("channel");
        if (given == null) {
            problems.add("there is no channel");
        }
        this.document = document;
        this.channel = given == null ? document.root() : given;
        this.problems = problems;
        this.bases = new BaseUrls(feedUrl, RssLinks.site(channel));
        this.texts = new FeedTexts(bases);
        this.dates = new DateFields(problems);
        this.media = new FeedMedia(bases);
    }

    ParsedFeed read(int maxEntries) {
        var entries = EntryElements.of(document, items(), maxEntries, problems);
        var item = new RssItemReader(bases, texts, dates, media);
        var items = entries.elements().stream().map(item::read).toList();
        var hints = new HintFields(bases, dates).of(channel, "atom:link");
        return new PipelineEntries(head(), false, problems).feed(format(), hints, items, entries.leftOut());
    }

    /** RSS 1.0 and 0.90 have them beside the channel. */
    private List<XmlElement> items() {
        var around = channel == document.root() ? Stream.of(channel) : Stream.of(channel, document.root());
        return around.flatMap(RssReader::itemsOf).toList();
    }

    private static Stream<XmlElement> itemsOf(XmlElement element) {
        var listed = element.children("items").stream().flatMap(items -> items.children("item").stream());
        return Stream.concat(element.children("item").stream(), listed);
    }

    private String format() {
        var root = document.root();
        if (root.name().equals("rss")) {
            var version = root.attribute("version");
            return version == null ? "rss" : "rss-" + version.toLowerCase(Locale.ROOT);
        }
        boolean first = root.attributes().values().stream().anyMatch(value -> value.contains("simple/0.9"));
        return first ? "rss-0.90" : "rss-1.0";
    }

    private FeedHead head() {
        var description = texts.first(channel, "description", "dc:description", "itunes:summary");
        return new FeedHead(
                texts.first(channel, "title", "dc:title", "itunes:title"),
                new RssLinks(bases).of(channel),
                description,
                language(),
                dates.of(channel, "pubdate", "atom:published"),
                dates.of(channel, "lastbuilddate", "atom:updated", "dc:date", "dcterms:modified"),
                FeedPersons.ofRss(channel, "managingeditor", "webmaster"),
                FeedCategories.ofRss(channel),
                texts.markup(channel, "generator"),
                texts.first(channel, "copyright", "dc:rights", "atom:rights", "media:copyright"),
                image(description));
    }

    private @Nullable String language() {
        var given = channel.value("language", "dc:language");
        var around = channel.attribute("xml:lang");
        return given != null ? given : around != null ? around : document.root().attribute("xml:lang");
    }

    private @Nullable String image(@Nullable FeedText description) {
        for (var around : List.of(channel, document.root())) {
            for (var image : around.children("image")) {
                var url = bases.link(image, image.value("url"));
                if (url != null) {
                    return url;
                }
            }
        }
        var other = media.image(channel);
        return other == null ? HtmlLinks.firstImage(description) : other;
    }
}
