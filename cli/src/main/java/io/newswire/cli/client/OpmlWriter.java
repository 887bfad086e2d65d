package io.newswire.cli.client;

import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.JsonCodec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes OPML 2.0 (http://opml.org/spec2.opml). What it has no attribute for stands in attributes of a namespace of ours,
 * so that {@link OpmlReader} gives back what was written, headers aside where they are left out. Readers of others know
 * folders and not categories: each feed lies in that of its first tag, once, as they would take two outlines for two feeds.
 */
final class OpmlWriter {
    private final XMLStreamWriter xml;
    private final Function<FeedSettings, @Nullable String> names;
    private final boolean withHeaders;

    private OpmlWriter(XMLStreamWriter xml, Function<FeedSettings, @Nullable String> names, boolean withHeaders) {
        this.xml = xml;
        this.names = names;
        this.withHeaders = withHeaders;
    }

    /**
     * @param names what a feed without a title calls itself, null where that is not known
     * @param charset what it cannot encode is written as a character reference
     */
    static byte[] write(
            Collection<FeedSettings> feeds,
            Function<FeedSettings, @Nullable String> names,
            boolean withHeaders,
            Charset charset,
            Instant now) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, charset.name());
            new OpmlWriter(xml, names, withHeaders).write(feeds, charset, now);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private void write(Collection<FeedSettings> feeds, Charset charset, Instant now) throws XMLStreamException {
        xml.writeStartDocument(charset.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("opml");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("newswire", Opml.NAMESPACE);
        xml.writeCharacters("\n  ");
        head(now);
        xml.writeCharacters("\n  ");
        xml.writeStartElement("body");
        for (var folder : folders(feeds).entrySet()) {
            folder(folder.getKey(), folder.getValue());
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.writeCharacters("\n");
    }

    private void head(Instant now) throws XMLStreamException {
        xml.writeStartElement("head");
        text("title", "Feeds followed by Newswire");
        text("dateCreated", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atZone(ZoneOffset.UTC)));
        text("docs", "http://opml.org/spec2.opml");
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Feeds by folder, in the order in which these come; those of none have the empty name. */
    private static Map<String, List<FeedSettings>> folders(Collection<FeedSettings> feeds) {
        return feeds.stream()
                .collect(Collectors.groupingBy(OpmlWriter::folder, LinkedHashMap::new, Collectors.toList()));
    }

    /** A tag that comes back otherwise than it was written would be another one: it makes no folder. */
    private static String folder(FeedSettings feed) {
        var tag = feed.tags().isEmpty() ? "" : feed.tags().getFirst();
        return tag.equals(writable(tag).strip()) ? tag : "";
    }

    private void folder(String name, List<FeedSettings> feeds) throws XMLStreamException {
        var indent = "\n    ";
        if (name.isEmpty()) {
            outlines(feeds, indent);
            return;
        }
        xml.writeCharacters(indent);
        xml.writeStartElement("outline");
        plain("text", name);
        plain("title", name);
        outlines(feeds, indent + "  ");
        xml.writeCharacters(indent);
        xml.writeEndElement();
    }

    private void outlines(List<FeedSettings> feeds, String indent) throws XMLStreamException {
        for (var feed : feeds) {
            xml.writeCharacters(indent);
            outline(feed);
        }
    }

    private void outline(FeedSettings feed) throws XMLStreamException {
        xml.writeEmptyElement("outline");
        var name = feed.title() == null ? names.apply(feed) : feed.title();
        plain("text", name == null ? feed.url() : name);
        plain("title", feed.title());
        plain("type", "rss");
        plain("xmlUrl", feed.url());
        plain("category", category(feed));
        plain("language", feed.inLanguage());
        ours("addedAt", feed.addedAt());
        ours("tags", isWhole(feed) ? null : json(feed.tags()));
        ours("country", feed.country());
        ours("minInterval", feed.minInterval());
        ours("maxInterval", feed.maxInterval());
        ours("fetchPages", feed.fetchPages());
        ours("headers", withHeaders && !feed.headers().isEmpty() ? json(lines(feed.headers())) : null);
    }

    private static @Nullable String category(FeedSettings feed) {
        return feed.tags().isEmpty() ? null : String.join(",", feed.tags());
    }

    /** Commas and slashes part categories; tags that hold some would come back in pieces. */
    private static boolean isWhole(FeedSettings feed) {
        return feed.tags().stream().allMatch(tag -> tag.equals(tag.strip()) && tag.matches("[^,/\\p{Cntrl}]+"));
    }

    private static Collection<String> lines(Map<String, String> headers) {
        return new TreeMap<>(headers)
                .entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .toList();
    }

    private static String json(Collection<String> strings) {
        return JsonCodec.of(String[].class).encodeToString(strings.toArray(String[]::new));
    }

    private void plain(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, writable(value));
        }
    }

    private void ours(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute("newswire", Opml.NAMESPACE, name, writable(value.toString()));
        }
    }

    /** XML 1.0 has no way to write most control characters, and a reader takes line ends in attributes for spaces. */
    private static String writable(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
