package io.newswire.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the items of RSS. */
record RssItemReader(BaseUrls bases, FeedTexts texts, DateFields dates, FeedMedia media) {
    FeedItem read(XmlElement item) {
        var summary = texts.first(item, "description", "summary", "dc:description", "itunes:summary", "atom:summary");
        var content = texts.first(item, "content:encoded", "atom:content", "xhtml:body", "body", "content");
        var enclosures = media.enclosures(item);
        return new FeedItem(
                texts.first(item, "title", "dc:title", "itunes:title", "media:title"),
                link(item),
                id(item),
                dates.of(item, "pubdate", "published", "atom:published", "dc:date", "dcterms:issued", "date"),
                dates.of(item, "atom:updated", "updated", "dc:date", "dcterms:modified", "lastbuilddate"),
                FeedPersons.ofRss(item, "author"),
                FeedCategories.ofRss(item),
                summary == null ? described(item) : summary,
                content,
                language(item),
                image(item, enclosures, content, summary),
                enclosures,
                source(item.child("source")));
    }

    /** A permanent {@code guid} is an address, and so is what names an item of RSS 1.0. */
    private @Nullable String link(XmlElement item) {
        var link = new RssLinks(bases).of(item);
        if (link != null) {
            return link;
        }
        var guid = item.child("guid");
        if (guid == null) {
            return BaseUrls.ofWeb(item.attribute("rdf:about"));
        }
        return "false".equalsIgnoreCase(guid.attribute("isPermaLink")) ? null : BaseUrls.ofWeb(guid.text());
    }

    private @Nullable String id(XmlElement item) {
        var guid = texts.markup(item, "guid", "atom:id");
        return guid == null ? item.attribute("rdf:about") : guid;
    }

    private static @Nullable String language(XmlElement item) {
        var given = item.value("dc:language", "language");
        return given == null ? item.attribute("xml:lang") : given;
    }

    /** Media RSS groups its files, with one description for all. */
    private @Nullable FeedText described(XmlElement item) {
        var own = texts.first(item, "media:description", "itunes:subtitle");
        var group = item.child("media:group");
        return own == null && group != null ? texts.first(group, "media:description") : own;
    }

    private @Nullable String image(
            XmlElement item, List<FeedEnclosure> enclosures, @Nullable FeedText content, @Nullable FeedText summary) {
        var given = media.image(item);
        if (given != null) {
            return given;
        }
        var enclosed = enclosures.stream().filter(FeedEnclosure::isImage).findFirst();
        if (enclosed.isPresent()) {
            return enclosed.get().url();
        }
        var own = item.child("image");
        var url = own == null ? null : bases.link(own, own.hasElements() ? own.value("url") : own.text());
        var inContent = url == null ? HtmlLinks.firstImage(content) : url;
        return inContent == null ? HtmlLinks.firstImage(summary) : inContent;
    }

    private @Nullable FeedSource source(@Nullable XmlElement source) {
        return source == null
                ? null
                : new FeedSource(source.text(), bases.link(source, source.attribute("url")), List.of());
    }
}
