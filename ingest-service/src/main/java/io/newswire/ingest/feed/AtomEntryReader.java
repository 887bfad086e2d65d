package io.newswire.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the entries of Atom. */
record AtomEntryReader(BaseUrls bases, FeedTexts texts, DateFields dates, FeedMedia media) {
    FeedItem read(XmlElement entry) {
        var summary = texts.atomFirst(entry, "summary");
        var content = texts.atomFirst(entry, "content");
        var enclosures = media.enclosures(entry);
        return new FeedItem(
                texts.atomFirst(entry, "title", "dc:title", "media:title"),
                link(entry),
                id(entry.child("id")),
                dates.of(entry, "published", "issued", "created", "dc:date"),
                dates.of(entry, "updated", "modified", "dcterms:modified"),
                authors(entry),
                FeedCategories.ofAtom(entry),
                summary == null ? described(entry) : summary,
                content,
                language(entry),
                image(entry, enclosures, content, summary),
                enclosures,
                source(entry.child("source")));
    }

    /** An id that is an address stands in for a link where there is none at all. */
    private @Nullable String link(XmlElement entry) {
        var link = new AtomLinks(bases).page(entry);
        return link == null ? BaseUrls.ofWeb(entry.value("id")) : link;
    }

    private @Nullable String id(@Nullable XmlElement id) {
        var text = id == null ? null : id.text();
        return id == null || text == null ? null : bases.identifier(id, text);
    }

    private static List<FeedPerson> authors(XmlElement entry) {
        var own = FeedPersons.ofAtom(entry, "author");
        return own.isEmpty() ? FeedPersons.ofRss(entry) : own;
    }

    private @Nullable FeedText described(XmlElement entry) {
        var group = entry.child("media:group");
        return texts.first(group == null ? entry : group, "media:description");
    }

    private static @Nullable String language(XmlElement entry) {
        var own = entry.attribute("xml:lang");
        var content = entry.child("content");
        var around = own == null && content != null ? content.attribute("xml:lang") : own;
        return around == null ? entry.value("dc:language") : around;
    }

    private @Nullable String image(
            XmlElement entry, List<FeedEnclosure> enclosures, @Nullable FeedText content, @Nullable FeedText summary) {
        var given = media.image(entry);
        var enclosed = enclosures.stream()
                .filter(FeedEnclosure::isImage)
                .map(FeedEnclosure::url)
                .findFirst()
                .orElse(null);
        var image = given == null ? enclosed : given;
        var inContent = image == null ? HtmlLinks.firstImage(content) : image;
        return inContent == null ? HtmlLinks.firstImage(summary) : inContent;
    }

    private @Nullable FeedSource source(@Nullable XmlElement source) {
        if (source == null) {
            return null;
        }
        var title = texts.atomFirst(source, "title");
        return new FeedSource(
                title == null ? null : title.value(),
                new AtomLinks(bases).page(source),
                FeedPersons.ofAtom(source, "author"));
    }
}
