package io.newswire.ingest.feed;

import io.newswire.ingest.feed.Parsed.ParsedFeed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Atom 0.3 and 1.0. */
final class AtomReader {
    private final XmlDocument document;
    private final XmlElement feed;
    private final Problems problems;
    private final BaseUrls bases;
    private final FeedTexts texts;
    private final DateFields dates;

    AtomReader(XmlDocument document, String feedUrl, Problems problems) {
        this.document = document;
        this.feed = document.root();
        this.problems = problems;
        this.bases = new BaseUrls(feedUrl, null);
        this.texts = new FeedTexts(bases);
        this.dates = new DateFields(problems);
    }

    ParsedFeed read(int maxEntries) {
        var entries = EntryElements.of(document, feed.children("entry"), maxEntries, problems);
        var entry = new AtomEntryReader(bases, texts, dates, new FeedMedia(bases));
        var items = entries.elements().stream().map(entry::read).toList();
        var hints = new HintFields(bases, dates).of(feed, "link");
        return new PipelineEntries(head(), true, problems).feed(format(), hints, items, entries.leftOut());
    }

    private String format() {
        boolean old = "0.3".equals(feed.attribute("version"))
                || feed.attributes().values().stream().anyMatch(value -> value.contains("purl.org/atom/ns"));
        return old ? "atom-0.3" : "atom-1.0";
    }

    private FeedHead head() {
        return new FeedHead(
                texts.atom(feed.child("title")),
                new AtomLinks(bases).page(feed),
                texts.atomFirst(feed, "subtitle", "tagline", "info"),
                feed.attribute("xml:lang"),
                dates.of(feed, "published", "issued", "created"),
                dates.of(feed, "updated", "modified", "dc:date"),
                FeedPersons.ofAtom(feed, "author"),
                FeedCategories.ofAtom(feed),
                generator(feed.child("generator")),
                texts.atomFirst(feed, "rights", "copyright", "dc:rights"),
                image());
    }

    private static @Nullable String generator(@Nullable XmlElement generator) {
        if (generator == null) {
            return null;
        }
        var version = generator.attribute("version");
        var uri = generator.attribute("uri") == null ? generator.attribute("url") : generator.attribute("uri");
        var parts = Stream.of(
                generator.text() == null ? "" : generator.text(),
                version == null ? "" : "v" + version,
                uri == null ? "" : uri);
        var all = parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    private @Nullable String image() {
        for (var name : new String[] {"logo", "icon"}) {
            var image = feed.child(name);
            var url = image == null ? null : bases.link(image, image.text());
            if (url != null) {
                return url;
            }
        }
        return new FeedMedia(bases).image(feed);
    }
}
