package io.newswire.cli.client;

import io.newswire.contracts.CanonicalUrl;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML 1 and 2 (http://opml.org/spec2.opml). The file may come from anyone: it has no DTD and no entities here, and
 * depth and number of its outlines are bounded.
 */
final class OpmlReader {
    private static final int DEEPEST = 50;
    private static final int MOST_FEEDS = 100_000;

    private final XMLStreamReader xml;

    /** Names of the open outlines; empty for those that are feeds or have no name. */
    private final Deque<String> folders = new ArrayDeque<>();

    private final List<Opml.Entry> feeds = new ArrayList<>();
    private final List<String> unusable = new ArrayList<>();
    private boolean isOpml;

    private OpmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws IllegalArgumentException when it is no OPML file; says where */
    static Opml read(byte[] file) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new OpmlReader(factory.createXMLStreamReader(new ByteArrayInputStream(file))).read();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not well-formed XML: " + e.getMessage(), e);
        }
    }

    private Opml read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT && isOutline(xml.getLocalName())) {
                folders.removeLast();
            }
        }
        return new Opml(feeds, unusable);
    }

    private void start(String element) {
        if (!isOpml && !element.equalsIgnoreCase("opml")) {
            throw new IllegalArgumentException("not OPML: its first element is <" + element + ">");
        }
        isOpml = true;
        if (isOutline(element)) {
            outline();
        }
    }

    private void outline() {
        var url = attribute("xmlUrl");
        var name = title();
        if (url != null) {
            feed(url, name);
        }
        folders.addLast(url == null && name != null ? name : "");
        if (folders.size() > DEEPEST) {
            throw new IllegalArgumentException(at() + ": outlines lie more than " + DEEPEST + " deep");
        }
    }

    private void feed(String url, @Nullable String title) {
        if (feeds.size() + unusable.size() == MOST_FEEDS) {
            throw new IllegalArgumentException(at() + ": more than " + MOST_FEEDS + " feeds");
        }
        try {
            feeds.add(new Opml.Entry(CanonicalUrl.of(url).value(), title, tags()));
        } catch (IllegalArgumentException e) {
            unusable.add(at() + ": " + e.getMessage());
        }
    }

    private List<String> tags() {
        var tags = new LinkedHashSet<>(folders);
        var category = attribute("category");
        if (category != null) {
            tags.addAll(Arrays.stream(category.split("[,/]")).map(String::strip).toList());
        }
        tags.remove("");
        return List.copyOf(tags);
    }

    private @Nullable String title() {
        var title = attribute("title");
        return title != null ? title : attribute("text");
    }

    /** Null when it is absent or blank. Their spelling differs in case between programs. */
    private @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                var value = xml.getAttributeValue(i).strip();
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    private String at() {
        return "line " + xml.getLocation().getLineNumber();
    }

    private static boolean isOutline(String element) {
        return element.equalsIgnoreCase("outline");
    }
}
