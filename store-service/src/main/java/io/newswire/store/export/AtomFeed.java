package io.newswire.store.export;

import io.newswire.store.query.FoundArticle;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes Atom. Text from outside is text: it is escaped, and characters that XML cannot hold are U+FFFD. */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(Feed feed) {
        var text = new StringWriter();
        try {
            new AtomFeed(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).feed(feed);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory cannot be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void feed(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        text("id", feed.id());
        text("title", feed.title());
        text("updated", feed.updated());
        person("Newswire");
        text("generator", "Newswire");
        link("alternate", feed.home());
        link("self", feed.self());
        link("first", feed.first());
        if (feed.next() != null) {
            link("next", feed.next());
        }
        for (var article : feed.items()) {
            entry(feed, article);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Feed feed, FoundArticle article) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        if (article.inLanguage() != null) {
            xml.writeAttribute("xml:lang", article.inLanguage());
        }
        text("id", Feed.ARTICLE_ID + article.id());
        text("title", article.headline());
        text("updated", article.storedAt());
        text("published", Feed.published(article));
        for (var author : Feed.authors(article)) {
            person(author);
        }
        link("alternate", feed.pageOf(article));
        if (article.articleSection() != null) {
            xml.writeEmptyElement(ATOM, "category");
            xml.writeAttribute("term", clean(article.articleSection()));
        }
        text("summary", Feed.summary(article));
        xml.writeEndElement();
    }

    private void person(String name) throws XMLStreamException {
        xml.writeStartElement(ATOM, "author");
        text("name", name);
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", clean(address));
    }

    /** Nothing where it is null. */
    private void text(String element, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement(ATOM, element);
            xml.writeCharacters(clean(value.toString()));
            xml.writeEndElement();
        }
    }

    private static String clean(String text) {
        return text.codePoints()
                .map(c -> isXml(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** XML 1.0, production 2 (Char). */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
